using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Tests.Benchmarks.Peers;

/// <summary>Queries of the index beside DuckDB over the same records in one run, all American rows; compiled with <c>-p:Peer=DuckDB</c> only.</summary>
internal static class DuckDbBenchmark
{
    private const int Records = 638_119;
    private const int Queries = 2_000;
    private const int WarmUp = 20;

    private static readonly TimeSpan ForPeer = TimeSpan.FromSeconds(60);

    public static Task RunAsync() => TriRegister.MeasureAsync("duckdb", Records, MeasureAsync);

    private static async Task MeasureAsync(RegisterDatabase database)
    {
        var index = await EmbeddedIndex.LoadAsync(database, ReferenceData.Shipped, default);
        using var peer = new DuckDbRecords(index);
        var all = FacetQueries.Of(index, 2 * Queries);
        var (queries, warmUp) = (all.Take(Queries).ToList(), all.Skip(Queries).ToList());
        await Latencies.OfAsync(warmUp, query => Task.FromResult(index.Search(query)));
        await Latencies.OfAsync(warmUp.Take(WarmUp), query => Task.FromResult(peer.Search(query)));
        var (found, expected) = (new List<(int, int)>(), new List<(int, int)>());
        var theirs = await Latencies.OfAsync(queries, query => Keep(found, peer.Search(query)), ForPeer);
        var ours = await Latencies.OfAsync(queries.Take(theirs.Calls), query => Keep(expected, Totals(index.Search(query))));
        Console.WriteLine($"duckdb: {index.Count} records, DuckDB {theirs}");
        Console.WriteLine($"  index {ours}");
        Console.WriteLine(FormattableString.Invariant($"  ratio of processor time {theirs.Processor / ours.Processor:0.0}, totals {(found.SequenceEqual(expected) ? "equal" : "differ")}"));
    }

    private static (int Facilities, int Records) Totals(SearchAnswer answer) => (answer.Totals.Facilities, answer.Totals.Records);

    private static Task Keep<T>(List<T> answers, T answer)
    {
        answers.Add(answer);
        return Task.CompletedTask;
    }
}
