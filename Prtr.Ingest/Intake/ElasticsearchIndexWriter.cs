using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>The index in Elasticsearch or OpenSearch: an alias, which leads to one index of records, with that of its facilities, at a time.</summary>
public sealed class ElasticsearchIndexWriter(RegisterDatabase database, RecordIndex indices) : IIndexWriter
{
    public async Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken)
    {
        var former = await indices.LiveAsync(cancellationToken);
        while (true)
        {
            var (built, name, release) = await BuildAsync(cancellationToken);
            var expected = await DatabaseFigures.ReadAsync(database, cancellationToken);
            if (built[0].Release == expected.Release)
            {
                built.ForEach(expected.ThrowIfDifferent);
                await indices.StampAsync(name, release, cancellationToken);
                await indices.SwapAliasAsync(name, former, cancellationToken);
                return built[0];
            }

            // Another process published in between.
            await indices.RemoveAsync(name, cancellationToken);
        }
    }

    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        var latest = await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);
        // An index that is ahead, or of another incarnation, is of a database that has been restored since.
        if (await indices.LiveAsync(cancellationToken) is not { IsCurrent: true } live || live.Release.Id == 0 || live.Release.Id > latest.Id
            || live.Release.Incarnation != latest.Incarnation)
        {
            await RebuildAsync(cancellationToken);
            return;
        }

        DataRelease release;
        bool isWritten;
        await using (var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken))
        {
            release = snapshot.Release;
            isWritten = await indices.UpdateAsync(live, snapshot, cancellationToken);
        }

        if (isWritten && await IsRightAsync(live.Name, release, cancellationToken))
        {
            await indices.StampAsync(live.Name, release, cancellationToken);
        }
        else
        {
            await RebuildAsync(cancellationToken);
        }
    }

    public async Task<bool> IsStaleAsync(CancellationToken cancellationToken) => await indices.LiveAsync(cancellationToken) is not { IsCurrent: true } live
        || live.Release != await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);

    public async Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken)
    {
        if (await indices.LiveAsync(cancellationToken) is not { IsCurrent: true } live
            || live.Release.Incarnation != (await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken)).Incarnation)
        {
            return null;
        }

        // Of two that differ, one that is wrong.
        var figures = await FiguresAsync(live.Name, live.Release, cancellationToken);
        return figures[0] == figures[1] || (await DatabaseFigures.ReadAsync(database, cancellationToken)).Differences(figures[0]).Any() ? figures[0] : figures[1];
    }

    public Task<IReadOnlyList<string>> ObsoleteAsync(bool afterRebuild, CancellationToken cancellationToken) => indices.ObsoleteAsync(afterRebuild, cancellationToken);

    public Task RemoveAsync(string copy, CancellationToken cancellationToken) => indices.RemoveAsync(copy, cancellationToken);

    private async Task<(List<IndexFigures> Built, string Name, DataRelease Release)> BuildAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        var name = await indices.BuildAsync(snapshot, cancellationToken);
        return (await FiguresAsync(name, snapshot.Release, cancellationToken), name, snapshot.Release);
    }

    private async Task<bool> IsRightAsync(string name, DataRelease release, CancellationToken cancellationToken)
    {
        var expected = await DatabaseFigures.ReadAsync(database, cancellationToken);
        return !(await FiguresAsync(name, release, cancellationToken)).Any(figures => expected.Differences(figures).Any());
    }

    // Of the index of records, and of that of facilities.
    private async Task<List<IndexFigures>> FiguresAsync(string name, DataRelease release, CancellationToken cancellationToken)
    {
        var (records, facilities) = await indices.TotalsAsync(name, release, cancellationToken);
        return [IndexFigures.Of(release, records), IndexFigures.Of(release, facilities)];
    }
}
