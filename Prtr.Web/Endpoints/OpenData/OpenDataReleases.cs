using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>The data releases and their files.</summary>
public sealed class OpenDataReleases(RegisterDatabase database, IRegisterSearch register, BulkFiles files, BulkFolder folder)
{
    /// <summary>All up to that which answers, latest first.</summary>
    public async Task<IReadOnlyList<ReleaseEntry>> AllAsync(CancellationToken cancellationToken) =>
        await ReleaseHistory.ReadAsync(database, (await register.StateAsync(cancellationToken)).Release, cancellationToken);

    /// <summary>The release of that name or <see cref="DataRelease.Tag"/>; null when there is none, as for tags of former incarnations. It may be later than that which answers.</summary>
    public async Task<ReleaseEntry?> FindAsync(string asked, CancellationToken cancellationToken) =>
        (await ReleaseHistory.ReadAsync(database, null, cancellationToken)).FirstOrDefault(past => past.Release.Name == asked || past.Release.Tag == asked);

    public Task<IReadOnlyList<BulkFile>> FilesAsync(DataRelease release, CancellationToken cancellationToken) => files.OfAsync(release, cancellationToken);

    /// <summary>All files of a release, with the facts of those that are made.</summary>
    public async Task<IReadOnlyList<ListedFile>> KeptAsync(DataRelease release, CancellationToken cancellationToken)
    {
        var listed = new List<ListedFile>();
        foreach (var file in await FilesAsync(release, cancellationToken))
        {
            var kept = await folder.FindAsync(release, file, cancellationToken);
            listed.Add(new(BulkFileEndpoints.Address(release.Tag, file.Name), file.Table?.Name ?? "database", file.Year, file.Format.Name, file.Format.MediaType, kept?.Facts));
        }

        return listed;
    }
}
