using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Sql;
using Prtr.Tests.Conformance;

namespace Prtr.Tests.Elasticsearch;

/// <summary>Readers get their answers while the index is away, slow or breaks off.</summary>
public sealed class FallbackSearchTests(InventedPublication register) : IClassFixture<InventedPublication>, IAsyncLifetime
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything };

    // Nothing that is asked beforehand.
    private static readonly RegisterQuery Asked = Everything with { Size = 10 };

    private readonly ManualClock clock = new();
    private SearchAvailability availability = null!;
    private ImitatedElasticsearch server = null!;
    private ElasticsearchSettings settings = null!;
    private TestIndex index = null!;
    private HeldRelease search = null!;

    public async Task InitializeAsync()
    {
        server = await ImitatedElasticsearch.StartAsync();
        settings = TestIndex.SettingsFor(server.Url) with { PageSize = 20 };
        index = await TestIndex.BuildAsync(settings, register.Database);
        availability = new SearchAvailability(clock, NullLogger<SearchAvailability>.Instance);
        search = Over(index.Search);
    }

    public async Task DisposeAsync()
    {
        server.Interfere = _ => Task.FromResult(false);
        await index.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task While_the_index_is_away_the_database_answers_the_same()
    {
        var query = Everything with { Text = "завод", View = ResultView.Records };
        var before = await search.SearchAsync(query, default);
        Assert.Null(availability.Away);

        Fail();
        AnswerComparison.Compare(register.Naive.Find(query with { Page = 2 }), await search.SearchAsync(query with { Page = 2 }, default));

        Assert.Contains("answers 500", availability.Away, StringComparison.Ordinal);
        Assert.Equal(before.Totals, (await search.SearchAsync(query, default)).Totals);
    }

    [Fact]
    public async Task Nobody_waits_for_an_index_that_has_just_failed_and_later_it_is_asked_again()
    {
        await search.SearchAsync(Everything, default);
        Fail();
        await search.SearchAsync(Everything with { Page = 2 }, default);
        var asked = server.Requests.Count;

        await search.SearchAsync(Everything with { Page = 3 }, default);
        Assert.Equal(asked, server.Requests.Count);

        server.Interfere = _ => Task.FromResult(false);
        clock.Advance(TimeSpan.FromSeconds(16));
        await search.SearchAsync(Everything with { Page = 3 }, default);
        Assert.True(server.Requests.Count > asked);
        Assert.Null(availability.Away);
    }

    [Fact]
    public async Task A_slow_index_counts_as_away()
    {
        using var client = new IndexServer(settings with { Timeout = TimeSpan.FromSeconds(1) }, TimeProvider.System);
        using var engine = new ElasticsearchSearch(client, register.Database, ReferenceData.Shipped);
        var impatient = Over(engine);
        await impatient.SearchAsync(Everything, default);
        server.Interfere = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };

        var answer = await impatient.SearchAsync(Everything with { Page = 2 }, default);

        Assert.Equal(register.Records.Count, answer.Totals.Records);
        Assert.Contains("Search:Timeout", availability.Away, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_breaks_off_in_the_middle_is_carried_on_by_the_database()
    {
        await search.StateAsync(default);
        var pages = 0;
        server.Interfere = context => Fails(context, context.Request.Path.Value!.EndsWith("_search", StringComparison.Ordinal) && ++pages > 3);

        var records = await search.RecordsAsync(Everything, default).ToListAsync();

        AnswerComparison.Same(register.Naive.Find(Everything).Records(), records);
        Assert.NotNull(availability.Away);
    }

    [Fact]
    public async Task One_search_among_several_for_which_there_is_no_memory_is_sent_again()
    {
        await search.StateAsync(default);
        var refusals = 0;
        server.Interfere = async context =>
        {
            if (context.Request.Path != "/_msearch" || ++refusals > 2)
            {
                return false;
            }

            await context.Response.WriteAsync("""{"responses":[{"error":{"type":"circuit_breaking_exception","reason":"[parent] Data too large"},"status":429}]}""");
            return true;
        };

        Assert.Equal(register.Records.Count, (await search.SearchAsync(Asked, default)).Totals.Records);
        Assert.Null(availability.Away);
    }

    [Fact]
    public async Task An_answer_in_part_is_no_answer()
    {
        await search.StateAsync(default);
        server.Interfere = async context =>
        {
            if (context.Request.Path != "/_msearch")
            {
                return false;
            }

            await context.Response.WriteAsync("""{"took":1,"responses":[{"took":1,"timed_out":false,"_shards":{"total":2,"successful":1,"skipped":0,"failed":1},"hits":{"hits":[]},"status":200}]}""");
            return true;
        };

        Assert.Equal(register.Records.Count, (await search.SearchAsync(Asked, default)).Totals.Records);
        Assert.Contains("only in part", availability.Away, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_completions_are_those_of_the_database()
    {
        var database = new HeldRelease(new SqlSearch(register.Database, ReferenceData.Shipped));
        var facility = register.Records[0].Report;
        foreach (var language in Languages.All)
        {
            Assert.Equal((await database.NamesAsync(language, default)).Facility(facility.FacilityId), (await search.NamesAsync(language, default)).Facility(facility.FacilityId));
            Assert.Equal(await database.SuggestAsync("кара", language, 8, default), await search.SuggestAsync("кара", language, 8, default));
        }
    }

    private HeldRelease Over(ElasticsearchSearch engine) => new(new FallbackSearch(engine, TestStandby.Of(register.Database, availability), availability));

    private void Fail() => server.Interfere = context => Fails(context, true);

    private static Task<bool> Fails(HttpContext context, bool fails)
    {
        context.Response.StatusCode = fails ? 500 : 200;
        return Task.FromResult(fails);
    }
}
