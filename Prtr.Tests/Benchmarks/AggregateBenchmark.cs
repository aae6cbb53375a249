using Prtr.Search.Aggregates;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>Aggregates over everything, from the embedded index.</summary>
internal static class AggregateBenchmark
{
    private const int Calls = 9;

    private static readonly string[] Requests =
    [
        "year=all&rows=region&columns=year&measure=releases_kg&measure=facilities",
        "year=all&rows=sector&rows=medium&columns=year&measure=releases_kg&share=column&rank=yes&change=yes",
        "year=all&rows=facility&columns=pollutant&measure=releases_kg&top=20",
        "year=all&rows=pollutant&columns=year&measure=releases_kg&comparable=yes",
        "rows=region&columns=medium&measure=facilities",
    ];

    public static async Task RunAsync()
    {
        if (TriFiles.Missing is { } reason)
        {
            Console.WriteLine($"aggregate: not measured, {reason}");
            return;
        }

        foreach (var records in (int[])[50_000, 638_119])
        {
            using var folder = new TemporaryFolder();
            var database = new SqliteDatabase(folder.Path);
            await TriRegister.FillAsync(database, records);
            using var search = new EmbeddedSearch(database, ReferenceData.Shipped);
            var held = new HeldRelease(search);
            var aggregator = new Aggregator(held, new DiffuseSearch(database, ReferenceData.Shipped, held), ReferenceData.Shipped);
            Console.WriteLine(FormattableString.Invariant($"aggregate: {(await search.IndexAsync(default)).Count:N0} records"));
            foreach (var address in Requests)
            {
                var request = AggregateParameters.Parse(address).Request;
                var answer = await aggregator.AnswerAsync(request, default);
                var times = await Latencies.OfAsync(Enumerable.Repeat(request, Calls), one => aggregator.AnswerAsync(one, default));
                Console.WriteLine($"  {address}: {(answer is null ? "too large" : FormattableString.Invariant($"{answer.Cells:N0} cells"))}, {times}");
            }
        }
    }
}
