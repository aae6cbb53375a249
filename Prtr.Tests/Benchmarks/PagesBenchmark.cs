using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Tests.Adversity.Processes;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// Search pages that nobody has asked for before, over the demonstration register, by HTTP and compressed, as browsers ask. The site is a process of its own whose processor time and memory alone are counted;
/// before that it has compiled what it runs and made its bulk files. Who asks shares its processors.
/// The register is kept where <c>PRTR_BENCH_PAGES</c> says, and made there when the folder is empty; else made anew each time.
/// </summary>
internal static class PagesBenchmark
{
    private const int Warming = 3000;
    private const int Pages = 1000;
    private const int Seed = 1;

    // Values of a facet, the most frequent first.
    private const int Most = 60;

    private static readonly IReadOnlyList<int> Askers = [1, 2, 4];
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public static async Task RunAsync()
    {
        using var temporary = new TemporaryFolder();
        var folder = Environment.GetEnvironmentVariable("PRTR_BENCH_PAGES") ?? temporary.File("register");
        Directory.CreateDirectory(folder);
        var addresses = await AddressesAsync(folder);
        using var allocation = new AllocationPipe();
        using var site = new SiteProcess(folder);
        await site.StartAsync();
        await AskAsync(site.Address, addresses[..Warming], 1);
        await IdleAsync(site);
        Console.WriteLine("pages: search, never asked for before");
        var next = Warming;
        foreach (var askers in Askers)
        {
            var (processor, allocated, clock) = (site.Effort.Processor, await allocation.ReadAsync(), Stopwatch.StartNew());
            var (took, sent) = await AskAsync(site.Address, addresses[next..(next += Pages)], askers);
            var seconds = clock.Elapsed.TotalSeconds;
            Console.WriteLine(FormattableString.Invariant(
                $"  {askers} asking: {Pages / seconds:0} a second, {(await allocation.ReadAsync() - allocated) / Pages / 1024:N0} KB allocated and {sent / Pages / 1024.0:0.0} KB sent a page; {Latencies.Of(took, site.Effort.Processor - processor)}"));
        }
    }

    private static async Task<(IReadOnlyCollection<TimeSpan> Took, long Sent)> AskAsync(Uri site, IEnumerable<string> addresses, int askers)
    {
        using var client = new HttpClient { BaseAddress = site };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var took = new ConcurrentBag<TimeSpan>();
        var sent = 0L;
        await Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = askers }, async (address, cancellation) =>
        {
            var start = Stopwatch.GetTimestamp();
            var page = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), cancellation);
            took.Add(Stopwatch.GetElapsedTime(start));
            Interlocked.Add(ref sent, page.Length);
        });
        return (took, sent);
    }

    // Compiling and making bulk files go on beside the pages.
    private static async Task IdleAsync(SiteProcess site)
    {
        TimeSpan before;
        do
        {
            before = site.Effort.Processor;
            await Task.Delay(Moment);
        }
        while (site.Effort.Processor - before > Moment / 20);
    }

    // What readers ask for who choose a value of a filter and a year.
    private static async Task<string[]> AddressesAsync(string folder)
    {
        using var database = new SqliteDatabase(folder);
        var register = await OpenRegister.OpenAsync(database, TimeProvider.System, default);
        if (await SampleLoading.IsEmptyAsync(database, default))
        {
            await register.LoadAndPublishSamplesAsync(Repository.PathTo("data-samples"), new Progress<string>(), default);
        }

        using var search = new EmbeddedSearch(database, ReferenceData.Shipped);
        var answer = await (await search.OpenAsync(default)).SearchAsync(RegisterQuery.Empty with { Years = YearSelection.Everything }, default);
        var addresses =
            from facet in Facet.All
            where facet != Facet.Year && answer.Facets.ContainsKey(facet)
            from value in answer.Facets[facet].Take(Most)
            from year in answer.Facets[Facet.Year]
            let query = RegisterQuery.Empty.Toggle(facet, value.Value) with { Years = YearSelection.Of(int.Parse(year.Value, CultureInfo.InvariantCulture)) }
            from language in Languages.All
            select $"/{language}/search?{query.Format()}";
        var shuffled = addresses.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return shuffled;
    }
}
