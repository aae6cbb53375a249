using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Queries;
using Prtr.Tests.Http;

namespace Prtr.Tests.Benchmarks;

/// <summary>Search pages that nobody has asked for before, over the demonstration register, by HTTP. Who asks is in the same process, so the smallest address of the site is asked beside them.</summary>
internal static class PagesBenchmark
{
    private const int Pages = 1_000;
    private const int Seed = 1;
    private const string Smallest = "/health/live";

    public static async Task RunAsync()
    {
        await using var site = new RunningSite();
        using var client = site.NewClient();
        var queries = await QueriesAsync(site);
        string[] addresses = [.. queries.Select(query => "/ru/search?" + query.Format())];
        await Latencies.OfAsync(addresses[Pages..], ReadAsync);
        Console.WriteLine($"pages: search: {Told(await Latencies.OfAsync(addresses[..Pages], ReadAsync))}");
        Console.WriteLine($"  {Smallest}: {Told(await Latencies.OfAsync(Enumerable.Repeat(Smallest, Pages), ReadAsync))}");

        Task ReadAsync(string address) => client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
    }

    private static string Told(Latencies pages) => FormattableString.Invariant($"{pages}, {pages.Allocated / 1024:N0} KB allocated a page");

    private static async Task<List<RegisterQuery>> QueriesAsync(RunningSite site)
    {
        var register = await site.Services.GetRequiredService<ISearchEngine>().OpenAsync(default);
        var records = await register.RecordsAsync(RegisterQuery.Empty with { Years = YearSelection.Everything, View = ResultView.Records }, default).ToListAsync();
        return [.. new FacetQueries(records, Seed).Take(4 * Pages).Distinct().Take(2 * Pages)];
    }
}
