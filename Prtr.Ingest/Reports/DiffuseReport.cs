using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports;

/// <summary>What one authority reports on the diffuse sources of one region in one year.</summary>
/// <param name="Place">The first row.</param>
/// <param name="Year">Null when it could not be read; so with authority and region.</param>
/// <param name="Region">The oblast or city that the rows' units lie in.</param>
/// <param name="Rows">At least one, in the order of the file.</param>
public sealed record DiffuseReport(Place Place, int? Year, string? Authority, Kato? Region, IReadOnlyList<DiffuseRow> Rows)
{
    /// <summary>The version that it corrects, and why; null where that is not said.</summary>
    public NamedCorrection? Corrects { get; init; }

    /// <summary>What was noticed while reading.</summary>
    public IReadOnlyList<Remark> ReadingRemarks { get; init; } = [];
}
