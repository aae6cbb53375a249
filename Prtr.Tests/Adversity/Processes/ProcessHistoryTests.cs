using Prtr.Tests.Database;
using Xunit.Abstractions;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>
/// Random histories of real processes: verbs and sites that the system ends at any moment, while readers ask over HTTP and write down release, tag and totals. What
/// <see cref="HistoryTests"/> promises holds here too; and from the end of a restore on nothing of the former register answers.
/// </summary>
public sealed class ProcessHistoryTests(ITestOutputHelper output)
{
    private const int Steps = 10;
    private const int Sites = 2;
    private static readonly string Kept = Repository.PathTo("Prtr.Tests", "Adversity", "Kept", "Processes");

    public static TheoryData<string> KeptHistories { get; } = HistorySearch.KeptIn(Kept);

    [SkippableFact]
    public async Task Whoever_is_killed_readers_are_told_what_holds()
    {
        // Starting, killing and asking processes takes half a minute a history.
        Skip.IfNot(HistorySearch.IsLong, $"{HistorySearch.Seconds} is not set.");
        await HistorySearch.LookAsync(output, "Prtr.Tests/Adversity/Kept/Processes", seed => ProcessStep.Random(new Random(seed)).Take(Steps), FailureOfAsync);
    }

    [SkippableTheory]
    [MemberData(nameof(KeptHistories))]
    public async Task A_history_that_failed_once_does_not_fail_again(string file)
    {
        Skip.IfNot(HistorySearch.IsLong, $"{HistorySearch.Seconds} is not set.");
        var failure = await FailureOfAsync([.. HistorySearch.Lines(await File.ReadAllTextAsync(Path.Combine(Kept, file))).Select(ProcessStep.Parse)], 1, CancellationToken.None);

        Assert.True(failure is null, failure);
    }

    [Fact]
    public void A_history_is_read_as_it_is_written()
    {
        var steps = HistorySearch.Write(ProcessStep.Random(new Random(RandomSeed.For(output))).Take(50));

        Assert.Equal(steps, HistorySearch.Write(HistorySearch.Lines(steps).Select(ProcessStep.Parse)));
    }

    private async Task<string?> FailureOfAsync(IReadOnlyList<ProcessStep> steps, int seed, CancellationToken enough)
    {
        using var folder = new TemporaryFolder();
        using var run = new ProcessRun(folder.Path, Sites);
        try
        {
            await run.RunAsync(steps, enough);
            output.WriteLine($"{steps.Count} steps, {run.Answers} answers, {run.Incarnations} incarnations");
            return null;
        }
        catch (Xunit.Sdk.XunitException failed)
        {
            return failed.Message;
        }
    }
}
