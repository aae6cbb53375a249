using System.Collections.Concurrent;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>Which files a data release has. What it showed never changes, so it is looked up once.</summary>
public sealed class BulkFiles(RegisterDatabase database)
{
    private readonly ConcurrentDictionary<DataRelease, IReadOnlyList<BulkFile>> known = new();

    public async Task<IReadOnlyList<BulkFile>> OfAsync(DataRelease release, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(release, out var files))
        {
            await using var snapshot = await PublishedSnapshot.OpenAsync(database, release, cancellationToken);
            files = BulkFile.All(await new ReleasedData(snapshot, release).YearsAsync(cancellationToken));
            known[release] = files;
        }

        return files;
    }
}
