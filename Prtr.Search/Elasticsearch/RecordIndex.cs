using Elastic.Clients.Elasticsearch.Core.MSearch;
using Elastic.Clients.Elasticsearch.IndexManagement;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>Makes, fills and changes the indices behind the alias. One process at a time may do it.</summary>
public sealed class RecordIndex(IndexServer server, ReferenceData reference, TimeProvider clock)
{
    private const int EndedBatch = 1_000;

    private string Alias => server.Settings.Index;

    /// <summary>The index that readers are led to; null when there is none.</summary>
    /// <exception cref="ElasticsearchException">The name belongs to something that the register has not made.</exception>
    public async Task<LiveIndex?> LiveAsync(CancellationToken cancellationToken)
    {
        var described = await server.DescribeAsync(Alias, cancellationToken);
        if (described.Count == 0)
        {
            return null;
        }

        var (name, mark) = described.Single();
        if (name == Alias || mark is null)
        {
            throw new ElasticsearchException(
                $"The name {Alias} (setting Search:Index) leads to {name}, an index that this register has not made: choose another name, or remove it.", isMisconfigured: true);
        }

        var stamp = await server.StampAsync(name, cancellationToken);
        return new LiveIndex(name, stamp?.Release ?? DataRelease.None, mark == new IndexDefinition(reference).Hash);
    }

    /// <summary>Makes an index of the release, and that of its facilities, and fills them; no reader sees them until they are put in place.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> BuildAsync(PublishedSnapshot snapshot, CancellationToken cancellationToken)
    {
        await server.CheckAsync(cancellationToken);
        var name = IndexRetention.NewName(Alias, clock.GetUtcNow());
        var definition = new IndexDefinition(reference);
        await server.CreateIndexAsync(name, definition.Records(server.Settings), cancellationToken);
        await server.CreateIndexAsync(FacilityDocuments.IndexOf(name), definition.Facilities(server.Settings), cancellationToken);
        var documents = new RecordDocuments(reference);
        var writer = new BulkWriter(server, name, "record");
        var facilities = new FacilityWriter(server, name, snapshot.Release.Id);
        await foreach (var record in snapshot.RecordsByFacilityAsync(cancellationToken))
        {
            var document = documents.Of(record, snapshot.Release.Id);
            await writer.AddAsync(record.Id, document, snapshot.Release.Id, cancellationToken);
            await facilities.AddAsync(record.Report.FacilityId, document, cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
        await facilities.FlushAsync(cancellationToken);
        await server.RefreshAsync(name, cancellationToken);
        return name;
    }

    /// <summary>
    /// Writes what has become public since the release that the index shows, and ends what has been ended; then the facilities concerned, whole. Readers see nothing of it before
    /// <see cref="StampAsync"/>: to them the new records are not valid yet, and the ended ones still are. Done twice, or in part before, it comes to the same.
    /// </summary>
    /// <returns>False when a facility has more records, with those that were ended since the index was built, than a document may hold: an index that is built anew has not got these.</returns>
    public async Task<bool> UpdateAsync(LiveIndex live, PublishedSnapshot snapshot, CancellationToken cancellationToken)
    {
        await server.RefreshAsync(live.Name, cancellationToken);
        var changes = await PublishedChanges.ReadAsync(snapshot, live.Release, cancellationToken);
        var documents = new RecordDocuments(reference);
        var writer = new BulkWriter(server, live.Name, "record");
        foreach (var record in changes.Published)
        {
            await writer.AddAsync(record.Id, documents.Of(record, snapshot.Release.Id), snapshot.Release.Id, cancellationToken);
        }

        var concerned = changes.Published.Select(record => record.Report.FacilityId).ToHashSet();
        foreach (var some in changes.Ended.Chunk(EndedBatch))
        {
            concerned.UnionWith(await EndAsync(live.Name, some, snapshot.Release.Id, writer, cancellationToken));
        }

        await writer.FlushAsync(cancellationToken);
        await server.RefreshAsync(live.Name, cancellationToken);
        return await new FacilityWriter(server, live.Name, snapshot.Release.Id).RewriteAsync(concerned, cancellationToken);
    }

    /// <summary>Counts and sums of what an index shows in a release, and of what that of its facilities does: both are counted, but facilities in theirs alone.</summary>
    public async Task<(Totals Records, Totals Facilities)> TotalsAsync(string index, DataRelease release, CancellationToken cancellationToken)
    {
        var filter = IndexedRelease.FilterOf(release.Id);
        var body = new MultisearchBody { Size = 0, TrackTotalHits = false, Query = filter, Aggregations = Grouping.Totals };
        var answers = await server.AggregateAsync(index, [body], cancellationToken);
        var records = await server.CountAsync(index, filter, cancellationToken);
        var facilities = await FacilityCounts.TotalsAsync(server, FacilityDocuments.IndexOf(index), release.Id, cancellationToken);
        return (SumAggregations.Read(answers[0], facilities.Facilities, (int)records), facilities);
    }

    /// <summary>Lets readers see a release, all of which the index holds.</summary>
    public Task StampAsync(string index, DataRelease release, CancellationToken cancellationToken) => server.StampAsync(index, release, cancellationToken);

    /// <summary>Leads readers to another index, in one step. Who is reading the former one reads it to the end: it stays.</summary>
    public async Task SwapAliasAsync(string index, LiveIndex? former, CancellationToken cancellationToken)
    {
        IndexUpdateAliasesAction add = new AddAction { Index = index, Alias = Alias };
        await server.ChangeAliasesAsync(former is null ? [add] : [new RemoveAction { Index = former.Name, Alias = Alias }, add], cancellationToken);
    }

    /// <summary>The indices that may go.</summary>
    /// <param name="afterRebuild">Whether as it will be when one has been built and put in place, else as it is.</param>
    public async Task<IReadOnlyList<string>> ObsoleteAsync(bool afterRebuild, CancellationToken cancellationToken)
    {
        var live = afterRebuild ? IndexRetention.NewName(Alias, clock.GetUtcNow()) : (await LiveAsync(cancellationToken))?.Name;
        return IndexRetention.Obsolete(Alias, (await server.ListAsync(Alias + "-*", cancellationToken)), live);
    }

    // Facilities first: an index of records that is left is found again and removed.
    public async Task RemoveAsync(string index, CancellationToken cancellationToken)
    {
        await server.DeleteIndexAsync(FacilityDocuments.IndexOf(index), cancellationToken);
        await server.DeleteIndexAsync(index, cancellationToken);
    }

    // A record that never came is ended too: should it come late, it finds its tombstone.
    private async Task<IEnumerable<long>> EndAsync(string index, long[] records, long release, BulkWriter writer, CancellationToken cancellationToken)
    {
        var walk = new RecordWalk(server, index, Filters.Terms("record_id", records), ResultOrder.Default);
        var known = await walk.DocumentsAsync(0, null, RecordWalk.Everything, cancellationToken).ToDictionaryAsync(RecordDocuments.KeyOf, cancellationToken: cancellationToken);
        foreach (var record in records)
        {
            var document = RecordDocuments.Ended(record, known.TryGetValue(record, out var found) ? found : null, release);
            await writer.AddAsync(record, document, release, cancellationToken);
        }

        return known.Values.SelectMany(FacilityWriter.FacilityOf);
    }
}

/// <summary>The index that readers are led to.</summary>
/// <param name="Release">The data release that it shows; none while it has no stamp.</param>
/// <param name="IsCurrent">Whether this version of the register would make it in the same way.</param>
public sealed record LiveIndex(string Name, DataRelease Release, bool IsCurrent);
