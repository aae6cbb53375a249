using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Queries;
using Prtr.Tests.Http;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// Search pages that nobody has asked for before, over the demonstration register, by HTTP and compressed, as browsers ask. Who asks is in the same process:
/// the same pages again, which the site has kept, cost what asking and sending cost, and the difference is what it costs to make them.
/// </summary>
internal static class PagesBenchmark
{
    private const int Pages = 500;
    private const int Seed = 1;

    // Values of a facet, the most frequent first.
    private const int Most = 60;

    public static async Task RunAsync()
    {
        await using var site = new RunningSite(("Site:RequestsPerMinute", "1000000"));
        using var client = site.NewClient();
        var sent = 0L;
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var queries = await QueriesAsync(site);
        string[] addresses = [.. queries.Select(query => "/ru/search?" + query.Format())];
        await Latencies.OfAsync(addresses[Pages..], ReadAsync);
        sent = 0;
        var made = await Latencies.OfAsync(addresses[..Pages], ReadAsync);
        Console.WriteLine($"pages: search: {made}");
        var size = sent / Pages;
        var kept = await Latencies.OfAsync(addresses[..Pages], ReadAsync);
        Console.WriteLine($"  again: {kept}");
        Console.WriteLine(FormattableString.Invariant($"  to make one: processor {made.Processor - kept.Processor:0.00} ms, allocated {(made.Allocated - kept.Allocated) / 1024:N0} KB; sent {size / 1024.0:0.0} KB"));

        async Task ReadAsync(string address) => sent += (await client.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
    }

    // What readers ask for who choose a value of a filter and a year.
    private static async Task<IReadOnlyList<RegisterQuery>> QueriesAsync(RunningSite site)
    {
        var register = await site.Services.GetRequiredService<ISearchEngine>().OpenAsync(default);
        var answer = await register.SearchAsync(RegisterQuery.Empty with { Years = YearSelection.Everything }, default);
        var queries =
            from facet in Facet.All
            where facet != Facet.Year && answer.Facets.ContainsKey(facet)
            from value in answer.Facets[facet].Take(Most)
            from year in answer.Facets[Facet.Year]
            select RegisterQuery.Empty.Toggle(facet, value.Value) with { Years = YearSelection.Of(int.Parse(year.Value, CultureInfo.InvariantCulture)) };
        var shuffled = queries.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return [.. shuffled.Take(2 * Pages)];
    }
}
