using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Hosting;

/// <summary>Makes the <see cref="BroadPages"/> of a data release as soon as it is served, on threads that stand back, so that no reader waits for them.</summary>
public sealed class BroadPagePreparation(ISearchEngine engine, BroadPages pages, TimeProvider time, ILogger<BroadPagePreparation> log)
    : ReleasePreparation(engine, time, log)
{
    protected override Task PrepareAsync(DataRelease release, CancellationToken cancellationToken) =>
        HeavyThreads.OfPages.RunAsync(() => pages.MakeAsync(cancellationToken));
}
