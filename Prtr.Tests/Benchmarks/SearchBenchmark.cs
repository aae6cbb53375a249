using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Sql;

namespace Prtr.Tests.Benchmarks;

/// <summary>Queries with all counts, sums and a page of results at 100,000 and 1,000,000 records: the index, and SQLite over the same records.</summary>
internal static class SearchBenchmark
{
    private const int Queries = 2_000;

    private static readonly TimeSpan ForSql = TimeSpan.FromSeconds(60);

    public static async Task RunAsync()
    {
        foreach (var records in (int[])[100_000, 1_000_000])
        {
            await TriRegister.MeasureAsync("search", records, MeasureAsync);
        }
    }

    private static async Task MeasureAsync(RegisterDatabase database)
    {
        var before = GC.GetTotalMemory(true);
        var effort = Effort.Start();
        var index = await EmbeddedIndex.LoadAsync(database, ReferenceData.Shipped, default);
        var loaded = effort.ToString();
        var bytes = (GC.GetTotalMemory(true) - before) / index.Count;
        Console.WriteLine(FormattableString.Invariant($"search: {index.Count:N0} records, index from SQL in {loaded}, {bytes} bytes a record"));

        await MeasureSnapshotAsync(database, index);
        var all = FacetQueries.Of(index, 2 * Queries);
        var (queries, warmUp) = (all.Take(Queries).ToList(), all.Skip(Queries).ToList());
        await Latencies.OfAsync(warmUp, query => Task.FromResult(index.Search(query)));
        var ours = await Latencies.OfAsync(queries, query => Task.FromResult(index.Search(query)));
        Console.WriteLine($"  index: {ours}");

        var sql = await new SqlSearch(database, ReferenceData.Shipped).OpenAsync(default);
        await sql.SearchAsync(queries[0], default);
        var theirs = await Latencies.OfAsync(queries, query => AgreeAsync(index, sql, query), ForSql);
        Console.WriteLine($"  SQLite: {theirs}");
        Console.WriteLine(FormattableString.Invariant($"  ratio of the medians {theirs.Median / ours.Median:0}, of the means of processor time {theirs.Processor / ours.Processor:0}"));
    }

    private static async Task MeasureSnapshotAsync(RegisterDatabase database, EmbeddedIndex index)
    {
        var file = new SnapshotFile(database, ReferenceData.Shipped);
        var writing = Effort.Start();
        file.Write(index);
        var written = writing.ToString();
        var reading = Effort.Start();
        var read = await file.ReadAsync(index.State.Release, default) ?? throw new InvalidOperationException("The index's file cannot be read back.");
        Console.WriteLine(FormattableString.Invariant(
            $"  file of {new FileInfo(file.Path).Length >> 20} MB written in {written}, {read.Count:N0} records read back in {reading}"));
    }

    private static async Task AgreeAsync(EmbeddedIndex index, IRegisterSearch sql, RegisterQuery query)
    {
        var answer = await sql.SearchAsync(query, default);
        if (answer.Totals != index.Search(query).Totals)
        {
            throw new InvalidOperationException($"SQL and index disagree on {query.Format()}");
        }
    }
}
