using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports;

/// <summary>What an operator reports for one facility and one year, whatever kind of file it came in.</summary>
public sealed record OperatorReport
{
    public required FacilitySection Facility { get; init; }

    public IReadOnlyList<ReleaseRow> Releases { get; init; } = [];

    public IReadOnlyList<WastewaterRow> Wastewater { get; init; } = [];

    public IReadOnlyList<WasteRow> Waste { get; init; } = [];

    /// <summary>What was noticed while reading: values that could not be understood, names taken as codes.</summary>
    public IReadOnlyList<Remark> ReadingRemarks { get; init; } = [];
}
