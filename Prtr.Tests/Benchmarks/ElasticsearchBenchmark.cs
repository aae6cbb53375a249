using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Database;
using Prtr.Tests.Elasticsearch;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// Counts, sums and a page of facilities from a server, whose address is in PRTR_TEST_ELASTICSEARCH, beside counts by composite groups on the same server and the embedded index:
/// the ratios of one run say more than its milliseconds. Totals and pages must be those of the embedded index.
/// </summary>
internal static class ElasticsearchBenchmark
{
    private const int Queries = 500;
    private const int Seed = 1;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static async Task RunAsync()
    {
        if (Environment.GetEnvironmentVariable("PRTR_TEST_ELASTICSEARCH") is not { Length: > 0 } url)
        {
            Console.WriteLine("elasticsearch: not measured, PRTR_TEST_ELASTICSEARCH has no address of a server");
            return;
        }

        if (TriFiles.Missing is { } reason)
        {
            Console.WriteLine($"elasticsearch: not measured, {reason}");
            return;
        }

        foreach (var records in (int[])[50_000, 638_119, 1_000_000])
        {
            using var folder = new TemporaryFolder();
            var database = new SqliteDatabase(folder.Path);
            await TriRegister.FillAsync(database, records);
            await MeasureAsync(TestIndex.SettingsFor(new Uri(url)), database, Queries, Console.WriteLine);
        }
    }

    /// <param name="write">Takes the lines of the report.</param>
    /// <exception cref="InvalidOperationException">Two answers differ.</exception>
    public static async Task MeasureAsync(ElasticsearchSettings settings, RegisterDatabase database, int queries, Action<string> write)
    {
        var building = Effort.Start();
        await using var index = await TestIndex.BuildAsync(settings, database);
        var built = building.ToString();
        var embedded = await EmbeddedIndex.LoadAsync(database, ReferenceData.Shipped, default);
        var everything = RegisterQuery.Empty with { Years = YearSelection.Everything };
        write(FormattableString.Invariant($"elasticsearch: {embedded.Count:N0} records of {embedded.Search(everything).Totals.Facilities:N0} facilities, both indices built in {built}"));

        var release = await index.Search.OpenAsync(default);
        var composite = new CompositeCounts(index.Client, index.Search.Shown!);
        var sample = embedded.Records(everything).Where((_, place) => place % 97 == 0).ToList();
        var asked = new FacetQueries(sample, Seed).Take(2 * queries).Distinct().Take(queries).ToList();
        await AskAsync("random queries", asked);

        // Other pages than those that are asked beforehand, and each page but once, so that nothing is remembered but by the server.
        await AskAsync("year=all", [.. Enumerable.Range(2, Math.Min(10, queries)).Select(page => everything with { Page = page, Size = 10 })]);

        async Task AskAsync(string what, IReadOnlyList<RegisterQuery> some)
        {
            var facilities = await Latencies.OfAsync(some, async query => Same(query, await release.SearchAsync(query, default)), Limit);
            var groups = await Latencies.OfAsync(some, composite.ReadAsync, Limit);
            var ours = await Latencies.OfAsync(some, query => Task.FromResult(embedded.Search(query)), Limit);
            write($"  {what}, index of facilities: {facilities}");
            write($"  {what}, composite groups: {groups}");
            write($"  {what}, embedded index: {ours}");
            write(FormattableString.Invariant($"  {what}: ratios to composite groups, median {facilities.Median / groups.Median:0.00}, p99 {facilities.P99 / groups.P99:0.00}"));
        }

        void Same(RegisterQuery query, SearchAnswer answer)
        {
            var expected = embedded.Search(query);
            if (answer.Totals != expected.Totals || !answer.Facilities.Select(hit => hit.Facility.FacilityId).SequenceEqual(expected.Facilities.Select(hit => hit.Facility.FacilityId)))
            {
                throw new InvalidOperationException($"The index on the server disagrees on {query.Format()}.");
            }
        }
    }
}
