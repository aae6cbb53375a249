using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Prtr.Tests.Adversity;

/// <summary>Looks for a history that fails: one here, as many as <c>PRTR_TEST_ADVERSITY_SECONDS</c> allows elsewhere. One that is found is shortened, printed and kept.</summary>
internal static class HistorySearch
{
    public const string Seconds = "PRTR_TEST_ADVERSITY_SECONDS";
    private static readonly TimeSpan Shortening = TimeSpan.FromMinutes(1);

    /// <summary>Whether there is time to look further than every check does.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable(Seconds) is { Length: > 0 };

    /// <summary>How long to look; 0 for once.</summary>
    public static double LongSeconds => IsLong ? double.Parse(Environment.GetEnvironmentVariable(Seconds)!, CultureInfo.InvariantCulture) : 0;

    /// <param name="kept">The folder into which a failing one belongs, to be tried ever after.</param>
    /// <param name="history">Made from a seed.</param>
    /// <param name="failureOf">What of it fails; null when all holds.</param>
    public static async Task LookAsync<T>(
        ITestOutputHelper output, string kept, Func<int, IEnumerable<T>> history, Func<IReadOnlyList<T>, int, CancellationToken, Task<string?>> failureOf)
        where T : notnull
    {
        var seed = RandomSeed.For(output);
        var watch = Stopwatch.StartNew();
        var looked = 0;
        do
        {
            var from = seed + looked++;
            List<T> steps = [.. history(from)];
            if (await failureOf(steps, from, CancellationToken.None) is { } failure)
            {
                var shorter = Write(await ShortenAsync(steps, from, failureOf));
                var file = Path.Combine(AppContext.BaseDirectory, string.Create(CultureInfo.InvariantCulture, $"adversity-{from}.txt"));
                await File.WriteAllTextAsync(file, shorter);
                Assert.Fail($"seed {from}: {failure}\nA history that fails, kept in {file}; put it into {kept}:\n{shorter}");
            }
        }
        while (watch.Elapsed < TimeSpan.FromSeconds(LongSeconds));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{looked} histories in {watch.Elapsed.TotalSeconds:F1} s"));
    }

    /// <summary>A step a line.</summary>
    public static string Write<T>(IEnumerable<T> steps) => string.Join('\n', steps);

    /// <summary>The lines of a kept history; those that begin with # are for people.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#');

    /// <summary>The files of a folder with kept histories.</summary>
    public static TheoryData<string> KeptIn(string folder) => [.. Directory.GetFiles(folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    // Leaves out step after step, as long as the rest still fails.
    private static async Task<IReadOnlyList<T>> ShortenAsync<T>(List<T> steps, int seed, Func<IReadOnlyList<T>, int, CancellationToken, Task<string?>> failureOf)
    {
        using var enough = new CancellationTokenSource(Shortening);
        for (var place = steps.Count - 1; place >= 0 && !enough.IsCancellationRequested; place--)
        {
            List<T> without = [.. steps[..place], .. steps[(place + 1)..]];
            if (await failureOf(without, seed, enough.Token) is not null)
            {
                steps = without;
            }
        }

        return steps;
    }
}
