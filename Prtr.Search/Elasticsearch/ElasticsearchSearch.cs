using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>An index in Elasticsearch or OpenSearch, and the data release in it that readers are shown.</summary>
public sealed class ElasticsearchSearch(IndexServer server, RegisterDatabase database, ReferenceData reference) : ISearchEngine, IRefreshable, IDisposable
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile ElasticsearchRelease? held;
    private object? made;

    /// <summary>The release that readers are shown; null before the first has been asked for.</summary>
    internal IndexedRelease? Shown => held?.Release;

    /// <exception cref="ElasticsearchException">No release has been taken over yet, and none can be.</exception>
    public async Task<IRegisterSearch> OpenAsync(CancellationToken cancellationToken)
    {
        var present = await database.IncarnationAsync(cancellationToken);
        if (held is null || IsFormer(held))
        {
            await RefreshAsync(cancellationToken);
        }

        return IsFormer(held!) ? throw new ElasticsearchException($"The index {server.Settings.Index} holds the register as it was before a restore; the command reindex builds it anew.") : new WatchedRelease(held!, "elasticsearch");

        bool IsFormer(ElasticsearchRelease release) => present is not null && present != release.Release.State.Release.Incarnation;
    }

    /// <summary>Takes over the release that the index shows now, when it is another one, or in another index, than before; until it is warm readers have the former one.</summary>
    /// <exception cref="ElasticsearchException">There is no index that can be used, or it is behind a database that has moved on.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        var alias = server.Settings.Index;
        if (await server.StampAsync(alias, cancellationToken) is not { } stamp)
        {
            throw new ElasticsearchException($"Elasticsearch has no finished index {alias} yet; the relay of the site builds it, or the command reindex.");
        }

        var (index, release) = stamp;
        if (held is { } current && current.Release.Index == index && current.Release.State.Release == release && made == reference.Content)
        {
            return false;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            var content = reference.Content;
            var next = await HoldAsync(index, release, cancellationToken);
            await next.WarmAsync(cancellationToken);
            held = next;
            made = content;
            return true;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private async Task<ElasticsearchRelease> HoldAsync(string index, DataRelease release, CancellationToken cancellationToken)
    {
        var described = await server.DescribeAsync(index, cancellationToken);
        if (described.GetValueOrDefault(index) != new IndexDefinition(reference).Hash)
        {
            throw new ElasticsearchException($"The index {index} was made by another version of the register; the relay of the site builds it anew, or the command reindex.");
        }

        var records = await server.CountAsync(index, IndexedRelease.FilterOf(release.Id), cancellationToken);
        if (held is { } current && current.Release.State.Release == release && made == reference.Content)
        {
            return new ElasticsearchRelease(server, current.Release.In(index), records);
        }

        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        return snapshot.Release == release
            ? new ElasticsearchRelease(server, new IndexedRelease(index, release, await snapshot.ReportsAsync(cancellationToken), reference), records)
            : throw new ElasticsearchException($"The index {index} holds data release {release.Name}, the database {snapshot.Release.Name}; the relay of the site brings it up to date.");
    }
}
