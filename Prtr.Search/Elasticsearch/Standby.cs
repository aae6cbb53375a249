using Microsoft.Extensions.Logging;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Sql;

namespace Prtr.Search.Elasticsearch;

/// <summary>What answers while the index is away: the index in memory, where it is loaded, else the database itself, which takes seconds at a million records.</summary>
/// <param name="memory">Null where the database alone stands by.</param>
/// <param name="room">Bytes that the index in memory may take while it is loaded; null for half of what the process may have.</param>
public sealed partial class Standby(EmbeddedSearch? memory, SqlSearch database, RegisterDatabase register, SearchAvailability availability, ILogger<Standby> log, long? room = null)
{
    // What a record takes at most, while a release is loaded beside the one that answers: docs/performance.md.
    private const long BytesOfRecord = 800;

    private DataRelease? judged;
    private bool fits;

    /// <summary>Takes the latest data release into memory, when it is another one and there is room. Meanwhile the former one stands by.</summary>
    /// <returns>Whether another one was taken over.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken) =>
        memory is not null && await FitsAsync(cancellationToken) && await memory.RefreshAsync(cancellationToken);

    /// <summary>Opens a data release that is not before the latest that readers were given.</summary>
    internal async Task<IRegisterSearch> OpenAsync(LatestShown shown, CancellationToken cancellationToken)
    {
        if (await LoadedAsync(cancellationToken) is { } loaded && shown.TryShow(await ReleaseOfAsync(loaded, cancellationToken)))
        {
            return Answering(Substitute.Memory, loaded);
        }

        var opened = await database.OpenAsync(cancellationToken);
        shown.TryShow(await ReleaseOfAsync(opened, cancellationToken));
        return Answering(Substitute.Database, opened);
    }

    /// <summary>Opens the release that a reader holds.</summary>
    internal async Task<IRegisterSearch> OpenAsync(DataRelease release, CancellationToken cancellationToken) =>
        await LoadedAsync(release, cancellationToken) is { } loaded
            ? Answering(Substitute.Memory, loaded)
            : Answering(Substitute.Database, await database.OpenAsync(release, cancellationToken));

    /// <summary>A release in memory, which may answer also while the index does; null when it holds another one, or none.</summary>
    internal async Task<IRegisterSearch?> LoadedAsync(DataRelease release, CancellationToken cancellationToken) =>
        await LoadedAsync(cancellationToken) is { } loaded && await ReleaseOfAsync(loaded, cancellationToken) == release ? loaded : null;

    private async ValueTask<IRegisterSearch?> LoadedAsync(CancellationToken cancellationToken) => memory is null ? null : await memory.LoadedAsync(cancellationToken);

    private static async Task<DataRelease> ReleaseOfAsync(IRegisterSearch opened, CancellationToken cancellationToken) => (await opened.StateAsync(cancellationToken)).Release;

    private IRegisterSearch Answering(Substitute by, IRegisterSearch opened)
    {
        availability.MarkSubstitute(by);
        return opened;
    }

    // Counted once for each release.
    private async Task<bool> FitsAsync(CancellationToken cancellationToken)
    {
        var latest = await PublishedSnapshot.LatestReleaseAsync(register, cancellationToken);
        if (judged == latest)
        {
            return fits;
        }

        var needed = BytesOfRecord * await PublishedSnapshot.CountAsync(register, latest, cancellationToken);
        var given = room ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        if (needed > given)
        {
            DoesNotFit(latest.Name, needed >> 20, given >> 20);
        }

        (fits, judged) = (needed <= given, latest);
        return fits;
    }

    [LoggerMessage(LogLevel.Warning, "Data release {Release} would take up to {Needed} MB in memory, and {Given} are given: while the search index is away the database answers, slowly. Give the site more memory.")]
    private partial void DoesNotFit(string release, long needed, long given);
}
