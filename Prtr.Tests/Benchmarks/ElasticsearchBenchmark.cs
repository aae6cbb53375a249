using Prtr.Search.Aggregates;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Elasticsearch;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// Both indices built, counts, sums and a page of facilities from a server, whose address is in PRTR_TEST_ELASTICSEARCH, beside counts by composite groups on the same server and the
/// embedded index, and analyses: the ratios of one run say more than its milliseconds. All answers must be those of the embedded index. Without a server it asks a few queries of the
/// imitation, to see that it works.
/// </summary>
internal static class ElasticsearchBenchmark
{
    private const int Queries = 500;
    private const int Analyses = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static async Task RunAsync()
    {
        if (Environment.GetEnvironmentVariable("PRTR_TEST_ELASTICSEARCH") is not { Length: > 0 } url)
        {
            await using var imitation = await ImitatedElasticsearch.StartAsync();
            Console.WriteLine("elasticsearch: PRTR_TEST_ELASTICSEARCH has no address of a server, so an imitation answers: its times say nothing of any server");
            await TriRegister.MeasureAsync("elasticsearch", 5_000, database => MeasureAsync(TestIndex.SettingsFor(imitation.Url), database, 20));
            return;
        }

        foreach (var records in (int[])[50_000, 638_119, 1_000_000])
        {
            await TriRegister.MeasureAsync("elasticsearch", records, database => MeasureAsync(TestIndex.SettingsFor(new Uri(url)), database, Queries));
        }
    }

    private static async Task MeasureAsync(ElasticsearchSettings settings, RegisterDatabase database, int queries)
    {
        var building = Effort.Start();
        await using var index = await TestIndex.BuildAsync(settings, database);
        var built = building.ToString();
        using var search = new EmbeddedSearch(database, ReferenceData.Shipped);
        var embedded = await search.IndexAsync(default);
        var everything = RegisterQuery.Empty with { Years = YearSelection.Everything };
        Console.WriteLine(FormattableString.Invariant($"elasticsearch: {embedded.Count:N0} records of {embedded.Search(everything).Totals.Facilities:N0} facilities, both indices built in {built}"));

        var release = await index.Search.OpenAsync(default);
        var composite = new CompositeCounts(index.Client, index.Search.Shown!);
        await AskAsync("random queries", FacetQueries.Of(embedded, queries));

        // Other pages than those that are asked beforehand, and each page but once, so that nothing is remembered but by the server.
        await AskAsync("year=all", [.. Enumerable.Range(2, Math.Min(10, queries)).Select(page => everything with { Page = page, Size = 10 })]);
        foreach (var address in AggregateBenchmark.Requests)
        {
            await AnalyseAsync(address);
        }

        async Task AskAsync(string what, IReadOnlyList<RegisterQuery> some)
        {
            var facilities = await Latencies.OfAsync(some, async query => Same(query, await release.SearchAsync(query, default)), Limit);
            var groups = await Latencies.OfAsync(some, composite.ReadAsync, Limit);
            var ours = await Latencies.OfAsync(some, query => Task.FromResult(embedded.Search(query)), Limit);
            Console.WriteLine($"  {what}, index of facilities: {facilities}");
            Console.WriteLine($"  {what}, composite groups: {groups}");
            Console.WriteLine($"  {what}, embedded index: {ours}");
            Console.WriteLine(FormattableString.Invariant($"  {what}: ratios to composite groups, median {facilities.Median / groups.Median:0.00}, p99 {facilities.P99 / groups.P99:0.00}"));
        }

        void Same(RegisterQuery query, SearchAnswer answer)
        {
            var expected = embedded.Search(query);
            if (answer.Totals != expected.Totals || !answer.Facilities.Select(hit => hit.Facility.FacilityId).SequenceEqual(expected.Facilities.Select(hit => hit.Facility.FacilityId)))
            {
                throw new InvalidOperationException($"The index on the server disagrees on {query.Format()}.");
            }
        }

        async Task AnalyseAsync(string address)
        {
            var request = AggregateParameters.Parse(address).Request;
            var expected = (await AggregateBenchmark.Over(database, new HeldRelease(search)).AnswerAsync(request, default))!;
            var aggregator = AggregateBenchmark.Over(database, release);
            var times = await Latencies.OfAsync(Enumerable.Repeat(request, Math.Min(Analyses, queries)), async one => Alike(await aggregator.AnswerAsync(one, default)), Limit);
            Console.WriteLine(FormattableString.Invariant($"  {address}, {expected.Cells:N0} cells: {times}"));

            void Alike(AggregateAnswer? answer)
            {
                if (answer?.Cells != expected.Cells || !answer.Rows.SequenceEqual(expected.Rows) || !answer.Rows.All(row => request.Measures.All(measure => answer.Cell(row).Value(measure) == expected.Cell(row).Value(measure))))
                {
                    throw new InvalidOperationException($"The index on the server disagrees on {address}.");
                }
            }
        }
    }
}
