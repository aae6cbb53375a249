using System.Data.Common;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>The index in memory, which is replaced as a whole when a later data release is published; who has opened the former one reads it to the end.</summary>
public sealed class EmbeddedSearch(RegisterDatabase database, ReferenceData reference) : ISearchEngine, IRefreshable, IDisposable
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile EmbeddedRelease? held;

    public async Task<IRegisterSearch> OpenAsync(CancellationToken cancellationToken) => new WatchedRelease(await HeldAsync(cancellationToken), "embedded");

    /// <summary>What is loaded at this moment, without waiting for more; null before the first release is, and after a restore.</summary>
    public async ValueTask<IRegisterSearch?> LoadedAsync(CancellationToken cancellationToken) =>
        held is { } current && !await IsFormerAsync(current.Index.State.Release, cancellationToken) ? new WatchedRelease(current, "embedded") : null;

    /// <summary>The index of a data release, if it is loaded at this moment.</summary>
    public EmbeddedIndex? Loaded(DataRelease release) =>
        held is { HasPresentReference: true } current && current.Index.State.Release == release ? current.Index : null;

    /// <summary>The index that answers, loaded when it is first asked for.</summary>
    public async Task<EmbeddedIndex> IndexAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).Index;

    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (held is { HasPresentReference: true } current && current.Index.State.Release == await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken))
        {
            return false;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            var latest = await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);
            if (held is { HasPresentReference: true } meanwhile && meanwhile.Index.State.Release == latest)
            {
                return false;
            }

            var next = new EmbeddedRelease(await LoadAsync(latest, cancellationToken), reference);
            // While the former release answers there is time; nobody waits longer for the first one, or after a restore.
            held = held?.Index.State.Release.Incarnation == latest.Incarnation ? next.Warmed() : next;
            return true;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    // Without the file the next start is only slower, so a directory that cannot be written to is no reason not to answer.
    private async Task<EmbeddedIndex> LoadAsync(DataRelease release, CancellationToken cancellationToken)
    {
        var file = new SnapshotFile(database, reference);
        if (await file.ReadAsync(release, cancellationToken) is { } kept)
        {
            return kept;
        }

        var index = await EmbeddedIndex.LoadAsync(database, reference, cancellationToken);
        try
        {
            file.Write(index);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
        }

        return index;
    }

    private async ValueTask<EmbeddedRelease> HeldAsync(CancellationToken cancellationToken)
    {
        if (held is null || await IsFormerAsync(held.Index.State.Release, cancellationToken))
        {
            await RefreshAsync(cancellationToken);
        }

        return held!;
    }

    // After a restore nothing of the former state answers, from its first moment on. A later release of the same register is taken over when it is ready.
    private async ValueTask<bool> IsFormerAsync(DataRelease release, CancellationToken cancellationToken)
    {
        try
        {
            return await database.IncarnationAsync(cancellationToken) is { } present && present != release.Incarnation;
        }
        catch (Exception away) when (away is DbException or IOException or UnauthorizedAccessException)
        {
            // A database that is away has not been restored.
            return false;
        }
    }
}
