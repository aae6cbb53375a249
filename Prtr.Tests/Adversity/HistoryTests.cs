using Prtr.Search.Elasticsearch;
using Prtr.Tests.Database;
using Prtr.Tests.Elasticsearch;
using Xunit.Abstractions;

namespace Prtr.Tests.Adversity;

/// <summary>
/// Random histories on failing disks and with wrong clocks: releases only go up within an incarnation, an answer is of one release, the same release always says the
/// same, what was accepted is not lost, nothing is half published.
/// </summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Steps = 10;
    private static readonly string Kept = Repository.PathTo("Prtr.Tests", "Adversity", "Kept");

    public static TheoryData<string> KeptHistories { get; } = HistorySearch.KeptIn(Kept);

    [Fact]
    public Task A_register_on_one_machine_keeps_its_promises() => LookAsync(TestEngine.Sqlite, null);

    [SkippableFact]
    public Task A_register_on_SQL_Server_keeps_its_promises() => LookAsync(TestEngine.SqlServer, null);

    [SkippableFact]
    public Task A_register_with_its_index_in_Elasticsearch_keeps_its_promises() => LookAsync(TestEngine.Sqlite, TestIndex.SettingsFor(ElasticsearchServer.Needed()));

    [Theory]
    [MemberData(nameof(KeptHistories))]
    public async Task A_history_that_failed_once_does_not_fail_again(string file)
    {
        List<HistoryStep> steps = [.. HistorySearch.Lines(await File.ReadAllTextAsync(Path.Combine(Kept, file))).Select(HistoryStep.Parse)];
        var failure = await FailureOfAsync(TestEngine.Sqlite, null, steps, 1, CancellationToken.None);

        Assert.True(failure is null, failure);
    }

    [Fact]
    public void A_history_is_read_as_it_is_written()
    {
        var steps = HistorySearch.Write(History.Random(new Random(RandomSeed.For(output)), faults: true).Take(50));

        Assert.Equal(steps, HistorySearch.Write(HistorySearch.Lines(steps).Select(HistoryStep.Parse)));
    }

    private Task LookAsync(TestEngine engine, ElasticsearchSettings? settings) => HistorySearch.LookAsync(
        output, "Prtr.Tests/Adversity/Kept",
        seed => History.Random(new Random(seed), faults: engine == TestEngine.Sqlite && settings is null).Take(Steps),
        (steps, seed, enough) => FailureOfAsync(engine, settings, steps, seed, enough));

    private static async Task<string?> FailureOfAsync(TestEngine engine, ElasticsearchSettings? settings, IReadOnlyList<HistoryStep> steps, int seed, CancellationToken enough)
    {
        await using var place = TestDatabase.Empty(engine);
        using var folder = new TemporaryFolder();
        using var elasticsearch = settings is null ? null : new IndexServer(settings, TimeProvider.System);
        try
        {
            await using var run = new HistoryRun(engine == TestEngine.Sqlite ? new Search.Database.Sqlite.SqliteDatabase(folder.File("register")) : place.Open(), folder.Path, elasticsearch, new Random(seed));
            await run.RunAsync(steps, enough);
            return null;
        }
        catch (Xunit.Sdk.XunitException failed)
        {
            return failed.Message;
        }
    }
}
