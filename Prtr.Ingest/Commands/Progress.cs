using System.Globalization;
using Spectre.Console;

namespace Prtr.Ingest.Commands;

/// <summary>Shows how far a long command is: a bar on a terminal, now and then a line elsewhere.</summary>
internal static class Progress
{
    private const int Lines = 10;

    /// <param name="total">How many steps there are.</param>
    /// <param name="work">Is given what to call after each step, with what was done.</param>
    public static async Task RunAsync(TextWriter error, string title, int total, Func<Action<string>, Task> work)
    {
        if (!IsTerminal(error))
        {
            var done = 0;
            await work(name =>
            {
                if (++done == total || done % Math.Max(1, total / Lines) == 0)
                {
                    error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {done} of {total}, {name}"));
                }
            });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        await console.Progress().AutoClear(true).StartAsync(async bar =>
        {
            var task = bar.AddTask(Markup.Escape(title), maxValue: total);
            await work(name =>
            {
                task.Description = Markup.Escape($"{title} {name}");
                task.Increment(1);
            });
        });
    }

    private static bool IsTerminal(TextWriter error) =>
        ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
}
