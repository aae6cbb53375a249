using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Deliveries;

namespace Prtr.Ingest.Commands;

/// <summary><c>load &lt;files or folders&gt;</c>: reads, checks and stores reports.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var paths = PathsArgument.Create();
        var publish = new Option<bool>("--publish") { Description = "Also publish the years that the reports are about." };
        var received = new Option<DateOnly?>("--received")
        {
            Description = "The day on which the reports came in, such as 2026-03-15; today when not given. A mail says its own day.",
            HelpName = "day",
            CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : Fail(result, "--received takes a day such as 2026-03-15."),
        };
        var json = RemarkOutput.JsonOption();
        var language = RemarkOutput.LanguageOption();
        var command = new Command("load", "Read, check and store reports; a report without errors is accepted.") { paths, publish, received, json, language };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var deliveries = IncomingDeliveries.Find(parsed.GetValue(paths)!).ToList();
            var output = new RemarkOutput(parsed.Out(), register.Reference, parsed.GetValue(json), parsed.GetValue(language)!);
            var years = new SortedSet<int>();
            var summary = new LoadSummary();
            await Progress.RunAsync(parsed.Error(), "Loading", deliveries.Count, async step =>
            {
                await foreach (var outcome in register.Loader.LoadAsync(deliveries, parsed.GetValue(received), cancellationToken))
                {
                    output.Write(outcome);
                    years.UnionWith(outcome.Years);
                    summary.Add(outcome);
                    step(outcome.Name);
                }
            });
            if (parsed.GetValue(publish))
            {
                await PublishCommand.PublishAsync(register, years, parsed.Error(), cancellationToken);
            }

            summary.Write(parsed.Error());
            return summary.Code;
        });
        return command;
    }

    private static DateOnly? Fail(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
