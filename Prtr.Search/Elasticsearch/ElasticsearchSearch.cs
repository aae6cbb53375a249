using System.Runtime.CompilerServices;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Answers from an index in Elasticsearch or OpenSearch. A query is one request with a search for each facet in which something is chosen, and one for all others together.
/// </summary>
public sealed class ElasticsearchSearch(ElasticsearchClient client, RegisterDatabase database, ReferenceData reference) : IRegisterSearch, IRefreshable, IDisposable
{
    private readonly IndexDefinition definition = new(reference);
    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile Held? held;

    /// <summary>Takes over the release that the index shows now, when it is another one, or in another index, than before.</summary>
    /// <exception cref="ElasticsearchException">There is no index that can be used, or it is behind a database that has moved on.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        var alias = client.Settings.Index;
        var stamp = await client.StampAsync(alias, cancellationToken);
        if (stamp is not { Source: { } source })
        {
            throw new ElasticsearchException($"Elasticsearch has no finished index {alias} yet; the relay of the site builds it, or the command reindex.");
        }

        var release = source.ToRelease();
        if (held is { } current && current.Release.Index == stamp.Index && current.Release.State.Release == release)
        {
            return false;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            held = await HoldAsync(stamp.Index, release, cancellationToken);
            return true;
        }
        finally
        {
            loading.Release();
        }
    }

    public async Task<PublishedState> StateAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).Release.State;

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        var current = await HeldAsync(cancellationToken);
        return current.Broad.Find(query) ?? current.Broad.Keep(query, await AnswerAsync(current.Release, query, cancellationToken));
    }

    public async IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var release = (await HeldAsync(cancellationToken)).Release;
        await foreach (var record in RecordsAsync(release, query, 0, null, cancellationToken))
        {
            yield return record;
        }
    }

    public async IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var release = (await HeldAsync(cancellationToken)).Release;
        var found = new FoundRecords();
        await Grouping.RunAsync(client, release.Index, [Sums(release, new QueryFilters(query, release).Everything, found.Add)], cancellationToken);
        foreach (var facility in found.Facilities(query))
        {
            yield return facility;
        }
    }

    public async Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken)
    {
        var current = await HeldAsync(cancellationToken);
        return (current.Names ??= await NamesAsync(current.Release, cancellationToken)).In(language);
    }

    /// <summary>From memory, by the same code as the embedded engine: the names of facilities and operators are few beside the records.</summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        (await HeldAsync(cancellationToken)).Release.Suggestions.Suggest(text, language, count);

    public void Dispose() => loading.Dispose();

    private async Task<Held> HoldAsync(string index, DataRelease release, CancellationToken cancellationToken)
    {
        var described = await client.DescribeAsync(index, cancellationToken);
        if (!described.TryGetValue(index, out var description) || description.Mappings.Meta?.PrtrHash != definition.Hash)
        {
            throw new ElasticsearchException($"The index {index} was made by another version of the register; the relay of the site builds it anew, or the command reindex.");
        }

        var records = await client.CountAsync(index, IndexedRelease.FilterOf(release.Id), cancellationToken);
        if (held is { } current && current.Release.State.Release == release)
        {
            return new Held(current.Release.In(index), records);
        }

        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        return snapshot.Release == release
            ? new Held(new IndexedRelease(index, release, await snapshot.ReportsAsync(cancellationToken), reference), records)
            : throw new ElasticsearchException($"The index {index} holds data release {release.Name}, the database {snapshot.Release.Name}; the relay of the site brings it up to date.");
    }

    private async Task<SearchAnswer> AnswerAsync(IndexedRelease release, RegisterQuery query, CancellationToken cancellationToken)
    {
        var filters = new QueryFilters(query, release);
        var found = new FoundRecords();
        await Grouping.RunAsync(client, release.Index, [.. Groupings(release, query, filters, found)], cancellationToken);
        var skip = ((long)query.Page - 1) * query.Size;
        var totals = found.Totals;
        var records = query.View == ResultView.Records && skip < totals.Records
            ? await RecordsAsync(release, query, skip, query.Size, cancellationToken).ToListAsync(cancellationToken)
            : [];
        var facilities = query.View == ResultView.Facilities && skip < totals.Facilities
            ? found.Facilities(query).Skip((int)skip).Take(query.Size).ToList()
            : [];
        return new SearchAnswer(release.State.Release, totals, found.Facets, facilities, records);
    }

    // Reports say what counts for their own facets; the values of records are asked for, and again without the choice in a facet where one is made.
    private static IEnumerable<Grouping> Groupings(IndexedRelease release, RegisterQuery query, QueryFilters filters, FoundRecords found)
    {
        yield return Sums(release, filters.Everything, (report, sums) =>
        {
            found.Add(report, sums);
            foreach (var facet in Facet.All.Where(facet => facet.IsOfReport).Except(filters.Narrowed))
            {
                found.Count(facet, facet.For(query).ValuesOf(report), report.FacilityId, sums.Records);
            }
        });
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

    private static Grouping Sums(IndexedRelease release, string filter, Action<PublicReport, Totals> found) =>
        new(filter, ["report_version_id"], Sums: true, group => found(release.Reports[group.Number(0)], group.Sums));

    private IAsyncEnumerable<PublicRecord> RecordsAsync(IndexedRelease release, RegisterQuery query, long skip, int? most, CancellationToken cancellationToken) =>
        new RecordWalk(client, release.Index, new QueryFilters(query, release).Everything, query.Order)
            .DocumentsAsync(skip, most, RecordWalk.Record, cancellationToken)
            .Select(document => RecordDocuments.Read(document, release.Reports));

    private async Task<PublishedNames> NamesAsync(IndexedRelease release, CancellationToken cancellationToken)
    {
        var receivers = new List<(Bin Bin, string Name)>();
        var grouping = new Grouping(release.Filter, ["receiver_bin", "receiver_name"], Sums: false, group => receivers.Add((new Bin(group.Text(0)), group.Text(1))));
        await Grouping.RunAsync(client, release.Index, [grouping], cancellationToken);
        return new PublishedNames(release.Reports.Values, receivers, release.State.LatestYear);
    }

    private async ValueTask<Held> HeldAsync(CancellationToken cancellationToken)
    {
        if (held is null)
        {
            await RefreshAsync(cancellationToken);
        }

        return held!;
    }

    /// <summary>A release with what has been asked about it.</summary>
    private sealed class Held(IndexedRelease release, long records)
    {
        public IndexedRelease Release => release;

        public BroadAnswers Broad { get; } = new((int)records);

        public PublishedNames? Names { get; set; }
    }
}
