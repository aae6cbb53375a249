using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Sql;

/// <summary>The database itself: slower than an index, and never behind it.</summary>
public sealed class SqlSearch(RegisterDatabase database, ReferenceData reference) : ISearchEngine
{
    private volatile SqlRelease? held;
    private volatile object? made;

    public async Task<IRegisterSearch> OpenAsync(CancellationToken cancellationToken) =>
        await OpenAsync(await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken), cancellationToken);

    /// <summary>Opens the latest data release or a former one: the database has them all.</summary>
    public async Task<IRegisterSearch> OpenAsync(DataRelease release, CancellationToken cancellationToken)
    {
        if (held is { } known && known.State.Release == release && made == reference.Content)
        {
            return new WatchedRelease(known, "database");
        }

        made = reference.Content;
        return new WatchedRelease(held = await SqlRelease.ReadAsync(database, reference, release, cancellationToken), "database");
    }
}
