using System.Diagnostics;
using System.Globalization;
using Prtr.Search.Elasticsearch;
using Prtr.Tests.Database;
using Prtr.Tests.Elasticsearch;
using Xunit.Abstractions;

namespace Prtr.Tests.Adversity;

/// <summary>
/// Random histories on failing disks and with wrong clocks: releases only go up within an incarnation, an answer is of one release, the same release always says the
/// same, what was accepted is not lost, nothing is half published. A few steps here; <c>PRTR_TEST_ADVERSITY_SECONDS</c> looks on for so long, from another seed each time.
/// </summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const string Seconds = "PRTR_TEST_ADVERSITY_SECONDS";
    private const int Steps = 10;
    private static readonly TimeSpan Shortening = TimeSpan.FromMinutes(1);
    private static readonly string Kept = Repository.PathTo("Prtr.Tests", "Adversity", "Kept");

    public static TheoryData<string> KeptHistories { get; } = [.. Directory.GetFiles(Kept, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

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
        var steps = History.Parse(await File.ReadAllTextAsync(Path.Combine(Kept, file)));
        var failure = await FailureOfAsync(TestEngine.Sqlite, null, steps, 1, CancellationToken.None);

        Assert.True(failure is null, failure);
    }

    [Fact]
    public void A_history_is_read_as_it_is_written()
    {
        var steps = History.Random(new Random(RandomSeed.For(output)), faults: true).Take(50).ToList();

        Assert.Equal(History.Write(steps), History.Write(History.Parse(History.Write(steps))));
    }

    private async Task LookAsync(TestEngine engine, ElasticsearchSettings? settings)
    {
        var seed = RandomSeed.For(output);
        var seconds = double.Parse(Environment.GetEnvironmentVariable(Seconds) is { Length: > 0 } asked ? asked : "0", CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var looked = 0;
        do
        {
            var from = seed + looked++;
            var steps = History.Random(new Random(from), faults: engine == TestEngine.Sqlite && settings is null).Take(Steps).ToList();
            if (await FailureOfAsync(engine, settings, steps, from, CancellationToken.None) is { } failure)
            {
                var shorter = await ShortenAsync(engine, settings, steps, from);
                var file = Path.Combine(AppContext.BaseDirectory, string.Create(CultureInfo.InvariantCulture, $"adversity-{from}.txt"));
                await File.WriteAllTextAsync(file, History.Write(shorter));
                Assert.Fail($"seed {from}: {failure}\nA history that fails, kept in {file}; put it into Prtr.Tests/Adversity/Kept:\n{History.Write(shorter)}");
            }
        }
        while (watch.Elapsed < TimeSpan.FromSeconds(seconds));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{looked} histories of {Steps} steps in {watch.Elapsed.TotalSeconds:F1} s"));
    }

    // Leaves out step after step, as long as the rest still fails.
    private static async Task<IReadOnlyList<HistoryStep>> ShortenAsync(TestEngine engine, ElasticsearchSettings? settings, List<HistoryStep> steps, int seed)
    {
        using var enough = new CancellationTokenSource(Shortening);
        for (var place = steps.Count - 1; place >= 0 && !enough.IsCancellationRequested; place--)
        {
            List<HistoryStep> without = [.. steps[..place], .. steps[(place + 1)..]];
            if (await FailureOfAsync(engine, settings, without, seed, enough.Token) is not null)
            {
                steps = without;
            }
        }

        return steps;
    }

    private static async Task<string?> FailureOfAsync(TestEngine engine, ElasticsearchSettings? settings, IReadOnlyList<HistoryStep> steps, int seed, CancellationToken enough)
    {
        await using var place = TestDatabase.On(engine);
        using var folder = new TemporaryFolder();
        using var elasticsearch = settings is null ? null : new ElasticsearchClient(settings, TimeProvider.System);
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
