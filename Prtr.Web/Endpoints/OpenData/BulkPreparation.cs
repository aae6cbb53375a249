using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>Makes the bulk files of a data release one after the other as soon as it is served, so that nobody has to wait for one.</summary>
public sealed class BulkPreparation(ISearchEngine engine, BulkFiles files, BulkFolder folder, TimeProvider time, ILogger<BulkPreparation> log)
    : ReleasePreparation(engine, time, log)
{
    protected override async Task PrepareAsync(DataRelease release, CancellationToken cancellationToken)
    {
        foreach (var file in await files.OfAsync(release, cancellationToken))
        {
            await folder.GetAsync(release, file, cancellationToken);
        }
    }
}
