using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>The index in Elasticsearch or OpenSearch: an alias, which leads to one index of records at a time.</summary>
public sealed class ElasticsearchIndexWriter(RegisterDatabase database, RecordIndex indices) : IIndexWriter
{
    public async Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken)
    {
        var former = await indices.LiveAsync(cancellationToken);
        while (true)
        {
            var (built, name, release) = await BuildAsync(cancellationToken);
            var expected = await DatabaseFigures.ReadAsync(database, cancellationToken);
            if (built.Release == expected.Release)
            {
                expected.ThrowIfDifferent(built);
                await indices.StampAsync(name, release, cancellationToken);
                await indices.SwapAliasAsync(name, former, cancellationToken);
                return built;
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
        await using (var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken))
        {
            release = snapshot.Release;
            await indices.UpdateAsync(live, snapshot, cancellationToken);
        }

        var updated = IndexFigures.Of(release, await indices.TotalsAsync(live.Name, release, cancellationToken));
        if (!(await DatabaseFigures.ReadAsync(database, cancellationToken)).Differences(updated).Any())
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

    public async Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken) => await indices.LiveAsync(cancellationToken) is { IsCurrent: true } live
            && live.Release.Incarnation == (await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken)).Incarnation
        ? IndexFigures.Of(live.Release, await indices.TotalsAsync(live.Name, live.Release, cancellationToken))
        : null;

    public Task<IReadOnlyList<string>> ObsoleteAsync(bool afterRebuild, CancellationToken cancellationToken) => indices.ObsoleteAsync(afterRebuild, cancellationToken);

    public Task RemoveAsync(string copy, CancellationToken cancellationToken) => indices.RemoveAsync(copy, cancellationToken);

    private async Task<(IndexFigures Built, string Name, DataRelease Release)> BuildAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        var name = await indices.BuildAsync(snapshot, cancellationToken);
        return (IndexFigures.Of(snapshot.Release, await indices.TotalsAsync(name, snapshot.Release, cancellationToken)), name, snapshot.Release);
    }
}
