using System.Globalization;
using System.Runtime.CompilerServices;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Answers from a data release in the two indices: facilities are counted and put in order in theirs, records listed and streamed from theirs.
/// </summary>
/// <param name="records">How many the release has.</param>
internal sealed class ElasticsearchRelease(IndexServer server, IndexedRelease release, long records) : IRegisterSearch
{
    private readonly BroadAnswers broad = new((int)records);
    private PublishedNames? names;

    public IndexedRelease Release => release;

    public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(release.State);

    /// <summary>Asks what is asked most, before readers do: the latest year, and everything; and makes names and suggestions. Site and index then have it at hand.</summary>
    public async Task WarmAsync(CancellationToken cancellationToken)
    {
        foreach (var query in (RegisterQuery[])[RegisterQuery.Empty, RegisterQuery.Empty with { Years = YearSelection.Everything }])
        {
            await SearchAsync(query, cancellationToken);
        }

        names ??= await NamesAsync(cancellationToken);
        release.Warm();
    }

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        broad.Find(query) ?? broad.Keep(query, await AnswerAsync(query, cancellationToken));

    public IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        RecordsAsync(query, 0, null, cancellationToken);

    /// <summary>By the server. Which records are comparable it knows of the latest release that it holds, so where that is a later one these are read one by one.</summary>
    public async Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken)
    {
        var groups = await new FacilityGroups(server, release, grouping).ReadAsync(cancellationToken);
        // Asked afterwards: what was not there by then was in none of the answers.
        return grouping.ComparableIn is not null && await server.CountAsync(release.Facilities, release.Later, cancellationToken) > 0
            ? await new CountedRecords(this, release.Reference).GroupsAsync(grouping, cancellationToken)
            : groups;
    }

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
        var skip = ((long)query.Page - 1) * query.Size;
        var counting = FacilityCounts.ReadAsync(server, release, query, cancellationToken);
        // The first page is asked for meanwhile; of a later one it is seen first whether there is any.
        var isThere = skip == 0 || skip < (query.View == ResultView.Records ? (await counting).Totals.Records : (await counting).Totals.Facilities);
        var facilities = isThere && query.View == ResultView.Facilities ? FacilitiesAsync(query, skip, cancellationToken) : Task.FromResult<IReadOnlyList<FacilityHit>>([]);
        var records = isThere && query.View == ResultView.Records ? RecordsAsync(query, skip, query.Size, cancellationToken).ToListAsync(cancellationToken).AsTask() : Task.FromResult<List<PublicRecord>>([]);
        await Task.WhenAll(counting, facilities, records);
        var counts = await counting;
        return new SearchAnswer(release.State.Release, counts.Totals, counts.Substances, counts.Facets, await facilities, await records);
    }

    private async Task<IReadOnlyList<FacilityHit>> FacilitiesAsync(RegisterQuery query, long skip, CancellationToken cancellationToken)
    {
        var page = await new FacilityPage(server, release, query).ReadAsync(skip, query.Size, cancellationToken);
        var found = new FoundRecords();
        var filter = Filters.All([new QueryFilters(query, release).Everything, Filters.Terms("facility_id", page)]);
        await Grouping.RunAsync(server, release.Index, [Sums(filter, found.Add)], cancellationToken);
        return [.. found.Facilities(query)];
    }

    private Grouping Sums(Query filter, Action<PublicReport, Totals> found) =>
        new(filter, ["report_version_id"], Grouping.Totals, group => found(release.Reports[long.Parse(group.Key[0], CultureInfo.InvariantCulture)], Grouping.SumsOf(group)));

    private IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, long skip, int? most, CancellationToken cancellationToken) =>
        new RecordWalk(server, release.Index, new QueryFilters(query, release).Everything, query.Order)
            .DocumentsAsync(skip, most, RecordWalk.Record, cancellationToken)
            .Select(document => RecordDocuments.Read(document, release.Reports));

    private async Task<PublishedNames> NamesAsync(CancellationToken cancellationToken)
    {
        var receivers = new List<(Bin Bin, string Name)>();
        var grouping = new Grouping(release.Filter, ["receiver_bin", "receiver_name"], Figures: [], group => receivers.Add((new Bin(group.Key[0]), group.Key[1])));
        await Grouping.RunAsync(server, release.Index, [grouping], cancellationToken);
        return new PublishedNames(release.Reports.Values, receivers, release.State.LatestYear);
    }
}
