using Microsoft.Extensions.Logging.Abstractions;
using Prtr.Ingest.Intake;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Elasticsearch;

/// <summary>The index in memory that answers while the server with the other one is away, and what is published meanwhile.</summary>
public sealed class StandbyTests : IntakeTest
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything };

    private readonly ManualClock clock = new();
    private int asked;

    [Fact]
    public async Task Readers_are_never_given_a_former_release_whoever_answers()
    {
        await PublishAsync(2021);
        await using var server = await ImitatedElasticsearch.StartAsync();
        await using var index = await TestIndex.BuildAsync(TestIndex.SettingsFor(server.Url), Register.Database);
        var relay = new IndexRelay(Register.Database, new ElasticsearchIndexWriter(Register.Database, index.Indices), TimeProvider.System);
        using var memory = new EmbeddedSearch(Register.Database, Register.Reference);
        var (availability, standby) = Standby(memory);
        var search = new FallbackSearch(index.Search, standby, availability);
        using var outage = new Outage(server);

        Assert.Equal("1 2021 index", await AskAsync());
        outage.Begin();
        Assert.Equal("1 2021 Database", await AskAsync());
        await standby.RefreshAsync(default);
        Assert.Equal("1 2021 Memory", await AskAsync());

        // Published while the server is away; the standby takes it up, and the next reader has it.
        await PublishAsync(2022);
        Assert.Equal("1 2021 Memory", await AskAsync());
        Assert.True(await search.RefreshAsync(default));
        Assert.Equal("2 2022 Memory", await AskAsync());

        // Back, and a release behind what readers have seen.
        outage.Dispose();
        clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal("2 2022 Memory", await AskAsync());
        Assert.Contains("a later one was published while it was away", availability.Away, StringComparison.Ordinal);
        await relay.RunAsync(default);
        await search.RefreshAsync(default);
        clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal("2 2022 index", await AskAsync());
        Assert.Equal(0, await CountingAsync(records: 2));

        // Ahead of the standby, and lost again: the database has what readers have seen.
        await PublishAsync(2023);
        await relay.RunAsync(default);
        await search.RefreshAsync(default);
        Assert.Equal("3 2023 index", await AskAsync());
        Assert.Equal(1, await CountingAsync(records: 3));
        outage.Begin();
        Assert.Equal("3 2023 Database", await AskAsync());
        await search.RefreshAsync(default);
        Assert.Equal("3 2023 Memory", await AskAsync());

        // Analyses are counted in memory where that holds the release, else by the server; how often it is asked.
        async Task<int> CountingAsync(int records)
        {
            var before = server.Requests.Count;
            var groups = await (await search.OpenAsync(default)).GroupsAsync(new(Everything, [], [Measure.Records]), default);
            Assert.Equal(records, groups!.Value(groups.Find(), Measure.Records));
            return server.Requests.Count - before;
        }

        // Never the same question twice, for the answer to a broad one is remembered.
        async Task<string> AskAsync()
        {
            var register = await search.OpenAsync(default);
            var answer = await register.SearchAsync(Everything with { Page = ++asked }, default);
            Assert.Equal(answer.Release, (await register.StateAsync(default)).Release);
            return FormattableString.Invariant($"{answer.Totals.Records} {(await register.StateAsync(default)).LatestYear} {availability.AnsweredBy?.ToString() ?? "index"}");
        }
    }

    [Fact]
    public async Task What_does_not_fit_the_memory_is_left_to_the_database()
    {
        await PublishAsync(2021);
        using var memory = new EmbeddedSearch(Register.Database, Register.Reference);

        Assert.False(await Standby(memory, room: 10).Standby.RefreshAsync(default));
        Assert.Null(await memory.LoadedAsync(default));
        Assert.True(await Standby(memory, room: 10_000).Standby.RefreshAsync(default));
        Assert.NotNull(await memory.LoadedAsync(default));
    }

    private (SearchAvailability Availability, Standby Standby) Standby(EmbeddedSearch memory, long? room = null)
    {
        var availability = new SearchAvailability(clock, NullLogger<SearchAvailability>.Instance);
        return (availability, TestStandby.Of(Register.Database, availability, memory, room));
    }

    private async Task PublishAsync(int year)
    {
        await LoadAsync(new TestReport { Year = year });
        await Register.Publication.PublishAsync(year, default);
    }

    private sealed class Outage(ImitatedElasticsearch server) : IDisposable
    {
        public void Begin() => server.Interfere = context =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };

        public void Dispose() => server.Interfere = _ => Task.FromResult(false);
    }
}
