using Prtr.Search.Aggregates;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Benchmarks;

/// <summary>Aggregates from the embedded index, and from its records read one by one, as engines without groups do it.</summary>
internal static class AggregateBenchmark
{
    private const int Calls = 25;
    private const int CallsByRecord = 3;

    /// <summary>Tables as readers make them.</summary>
    public static readonly string[] Requests =
    [
        "rows=region&columns=medium&measure=facilities",
        "year=all&rows=region&columns=year&measure=releases_kg&measure=facilities",
        "year=all&rows=sector&rows=medium&columns=year&measure=releases_kg&share=column&rank=yes&change=yes",
        "year=all&rows=pollutant&columns=year&measure=releases_kg&comparable=yes",
        "year=all&rows=facility&columns=pollutant&measure=releases_kg&top=20",
    ];

    public static async Task RunAsync()
    {
        foreach (var records in (int[])[100_000, 1_000_000])
        {
            await TriRegister.MeasureAsync("aggregate", records, MeasureAsync);
        }
    }

    private static async Task MeasureAsync(RegisterDatabase database)
    {
        using var search = new EmbeddedSearch(database, ReferenceData.Shipped);
        Console.WriteLine(FormattableString.Invariant($"aggregate: {(await search.IndexAsync(default)).Count:N0} records"));
        var (byGroups, byRecord) = (Over(database, new HeldRelease(search)), Over(database, new WithoutGroups(new HeldRelease(search))));
        foreach (var address in Requests)
        {
            var request = AggregateParameters.Parse(address).Request;
            var answer = await byGroups.AnswerAsync(request, default);
            Console.WriteLine(FormattableString.Invariant($"  {address}: {answer?.Cells:N0} cells"));
            Console.WriteLine($"    by groups: {await TimesAsync(byGroups, request, Calls)}");
            Console.WriteLine($"    by record: {await TimesAsync(byRecord, request, CallsByRecord)}");
        }
    }

    /// <summary>The aggregates of an engine.</summary>
    public static Aggregator Over(RegisterDatabase database, IRegisterSearch opened) => new(opened, new DiffuseSearch(database, ReferenceData.Shipped, opened), ReferenceData.Shipped);

    private static async Task<string> TimesAsync(Aggregator aggregator, AggregateRequest request, int calls)
    {
        var times = await Latencies.OfAsync(Enumerable.Repeat(request, calls), one => aggregator.AnswerAsync(one, default));
        return FormattableString.Invariant($"{times}, {times.Allocated / 1024:N0} KB allocated a call");
    }

    /// <summary>An engine that gives its records and does not count by groups.</summary>
    private sealed class WithoutGroups(IRegisterSearch search) : IRegisterSearch
    {
        public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => search.StateAsync(cancellationToken);

        public Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) => search.SearchAsync(query, cancellationToken);

        public IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken) => search.RecordsAsync(query, cancellationToken);

        public Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken) =>
            new CountedRecords(search, ReferenceData.Shipped).GroupsAsync(grouping, cancellationToken);

        public IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, CancellationToken cancellationToken) => search.FacilitiesAsync(query, cancellationToken);

        public Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken) => search.NamesAsync(language, cancellationToken);

        public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
            search.SuggestAsync(text, language, count, cancellationToken);
    }
}
