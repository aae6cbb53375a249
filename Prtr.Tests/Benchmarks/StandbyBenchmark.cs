using Microsoft.Extensions.Logging.Abstractions;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Sql;

namespace Prtr.Tests.Benchmarks;

/// <summary>What readers wait for while the server with the index is away, at 1,000,000 records: the index in memory that stands by, and SQL in the same run.</summary>
internal static class StandbyBenchmark
{
    private const int Records = 1_000_000;
    private const int Queries = 2_000;

    // Nothing listens on port 1.
    private static readonly ElasticsearchSettings Away = new() { Nodes = [new Uri("http://127.0.0.1:1")] };
    private static readonly TimeSpan ForSql = TimeSpan.FromSeconds(60);

    public static Task RunAsync() => TriRegister.MeasureAsync("standby", Records, MeasureAsync);

    private static async Task MeasureAsync(RegisterDatabase database)
    {
        using (var first = new EmbeddedSearch(database, ReferenceData.Shipped))
        {
            await LoadAsync("from the database", Standby(database, first));
        }

        using var memory = new EmbeddedSearch(database, ReferenceData.Shipped);
        var standby = Standby(database, memory);
        await LoadAsync("from its file", standby);
        using var server = new IndexServer(Away, TimeProvider.System);
        using var index = new ElasticsearchSearch(server, database, ReferenceData.Shipped);
        var availability = new SearchAvailability(TimeProvider.System, NullLogger<SearchAvailability>.Instance);
        await MeasureAsync("in memory", new FallbackSearch(index, standby, availability), await QueriesAsync(memory), null);
        await MeasureAsync("by SQL", new FallbackSearch(index, Standby(database, null), availability), await QueriesAsync(memory), ForSql);
    }

    private static Standby Standby(RegisterDatabase database, EmbeddedSearch? memory) => new(
        memory, new SqlSearch(database, ReferenceData.Shipped), database, new SearchAvailability(TimeProvider.System, NullLogger<SearchAvailability>.Instance), NullLogger<Standby>.Instance, room: long.MaxValue);

    private static async Task LoadAsync(string from, Standby standby)
    {
        var before = GC.GetTotalMemory(true);
        var effort = Effort.Start();
        await standby.RefreshAsync(default);
        Console.WriteLine(FormattableString.Invariant(
            $"standby: {from} in {effort}, {(GC.GetTotalMemory(true) - before) / Records} bytes a record"));
        GC.KeepAlive(standby);
    }

    private static async Task<IReadOnlyList<RegisterQuery>> QueriesAsync(EmbeddedSearch memory) => FacetQueries.Of(await memory.IndexAsync(default), Queries);

    private static async Task MeasureAsync(string how, ISearchEngine engine, IReadOnlyList<RegisterQuery> queries, TimeSpan? limit)
    {
        await AskAsync(queries[^1]);
        Console.WriteLine($"  {how}: {await Latencies.OfAsync(queries, AskAsync, limit)}");

        // As a request does it.
        async Task AskAsync(RegisterQuery query) => await new HeldRelease(engine).SearchAsync(query, default);
    }
}
