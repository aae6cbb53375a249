using System.Runtime.CompilerServices;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Answers from a data release in an index. A query is one request with a search for each facet in which something is chosen, and one for all others together.
/// </summary>
/// <param name="records">How many the release has.</param>
internal sealed class ElasticsearchRelease(IndexServer server, IndexedRelease release, long records) : IRegisterSearch
{
    private readonly BroadAnswers broad = new((int)records);
    private PublishedNames? names;

    public IndexedRelease Release => release;

    public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(release.State);

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        broad.Find(query) ?? broad.Keep(query, await AnswerAsync(query, cancellationToken));

    public IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        RecordsAsync(query, 0, null, cancellationToken);

    public async IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = new FoundRecords();
        await Grouping.RunAsync(server, release.Index, [Sums(new QueryFilters(query, release).Everything, found.Add)], cancellationToken);
        foreach (var facility in found.Facilities(query))
        {
            yield return facility;
        }
    }

    public async Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken) =>
        (names ??= await NamesAsync(cancellationToken)).In(language);

    /// <summary>From memory, by the same code as the embedded engine: the names of facilities and operators are few beside the records.</summary>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        Task.FromResult(release.Suggestions.Suggest(text, language, count));

    private async Task<SearchAnswer> AnswerAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        var filters = new QueryFilters(query, release);
        var found = new FoundRecords();
        await Grouping.RunAsync(server, release.Index, [.. Groupings(query, filters, found)], cancellationToken);
        var skip = ((long)query.Page - 1) * query.Size;
        var totals = found.Totals;
        var records = query.View == ResultView.Records && skip < totals.Records
            ? await RecordsAsync(query, skip, query.Size, cancellationToken).ToListAsync(cancellationToken)
            : [];
        var facilities = query.View == ResultView.Facilities && skip < totals.Facilities
            ? found.Facilities(query).Skip((int)skip).Take(query.Size).ToList()
            : [];
        return new SearchAnswer(release.State.Release, totals, found.Substances, found.Facets, facilities, records);
    }

    // Reports say what counts for their own facets; the values of records are asked for, and again without the choice in a facet where one is made.
    private IEnumerable<Grouping> Groupings(RegisterQuery query, QueryFilters filters, FoundRecords found)
    {
        yield return Sums(filters.Everything, (report, sums) =>
        {
            found.Add(report, sums);
            foreach (var facet in Facet.All.Where(facet => facet.IsOfReport).Except(filters.Narrowed))
            {
                found.Count(facet, facet.For(query).ValuesOf(report), report.FacilityId, sums.Records);
            }
        });
        foreach (var kind in (RecordKind[])[RecordKind.Release, RecordKind.Wastewater])
        {
            yield return new(filters.Everything, [DocumentSums.PathOf(DocumentSums.SubstanceOf(kind))], Sums: true, group => found.Add(kind, (int)group.Number(0), group.Sums.Sums));
        }

        foreach (var facet in Facet.All)
        {
            var filter = filters.Narrowed.Contains(facet) ? filters.Without(facet) : filters.Everything;
            if (!facet.IsOfReport)
            {
                yield return new(filter, ["facility_id", "facet." + facet.For(query).Place], Sums: false, group => found.Count(facet, [group.Text(1)], group.Number(0), group.Records));
            }
            else if (filters.Narrowed.Contains(facet))
            {
                yield return new(filter, ["report_version_id"], Sums: false, group =>
                {
                    var report = release.Reports[group.Number(0)];
                    found.Count(facet, facet.For(query).ValuesOf(report), report.FacilityId, group.Records);
                });
            }
        }
    }

    private Grouping Sums(Query filter, Action<PublicReport, Totals> found) =>
        new(filter, ["report_version_id"], Sums: true, group => found(release.Reports[group.Number(0)], group.Sums));

    private IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, long skip, int? most, CancellationToken cancellationToken) =>
        new RecordWalk(server, release.Index, new QueryFilters(query, release).Everything, query.Order)
            .DocumentsAsync(skip, most, RecordWalk.Record, cancellationToken)
            .Select(document => RecordDocuments.Read(document, release.Reports));

    private async Task<PublishedNames> NamesAsync(CancellationToken cancellationToken)
    {
        var receivers = new List<(Bin Bin, string Name)>();
        var grouping = new Grouping(release.Filter, ["receiver_bin", "receiver_name"], Sums: false, group => receivers.Add((new Bin(group.Text(0)), group.Text(1))));
        await Grouping.RunAsync(server, release.Index, [grouping], cancellationToken);
        return new PublishedNames(release.Reports.Values, receivers, release.State.LatestYear);
    }
}
