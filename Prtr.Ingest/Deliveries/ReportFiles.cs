using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Deliveries;

/// <summary>Finds what is to be read under the paths that a person names.</summary>
public static class ReportFiles
{
    /// <summary>The sources of all deliveries under the paths, in their order; what these pass over is not there.</summary>
    public static IEnumerable<ReportSource> Expand(IEnumerable<string> paths) =>
        IncomingDeliveries.Find(paths).SelectMany(delivery => delivery.Open().Sources);
}
