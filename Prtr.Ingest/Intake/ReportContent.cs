using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>What an accepted report says, as columns of the database.</summary>
/// <param name="Place">Of the facility section.</param>
/// <param name="Facility">In the order of <see cref="ReportColumns.Facility"/>.</param>
/// <param name="Rows">Columns in the order of <see cref="ReportColumns.Row"/>, with where each row stands.</param>
/// <param name="Sha256">Of all that was written: two reports that say the same have the same, wherever it stands and whatever the thresholds are.</param>
internal sealed record ReportContent(
    int Year, Place Place, object?[] Facility, IReadOnlyList<(RowRef Row, Place Place, object?[] Columns)> Rows, string Sha256)
{
    public static ReportContent Of(OperatorReport report, ReferenceData reference, CheckSettings settings)
    {
        var below = ThresholdComparison.Of(report, reference, settings).ToDictionary(comparison => comparison.Row, comparison => comparison.IsBelow);
        var rows = new List<(RowRef, Place, object?[] Columns)>();
        rows.AddRange(report.Releases.Numbered(RecordKind.Release).Select(row => (row.Ref, row.Row.Place, ReportColumns.Of(row.Row, below.GetValueOrDefault(row.Ref)))));
        rows.AddRange(report.Wastewater.Numbered(RecordKind.Wastewater).Select(row => (row.Ref, row.Row.Place, ReportColumns.Of(row.Row, below.GetValueOrDefault(row.Ref)))));
        rows.AddRange(report.Waste.Numbered(RecordKind.Waste).Select(row => (row.Ref, row.Row.Place, ReportColumns.Of(row.Row, below.GetValueOrDefault(row.Ref)))));
        var facility = ReportColumns.OfFacility(report.Facility);
        var hash = ReportColumns.HashOf(facility, rows.Select(row => row.Columns[..ReportColumns.Written]));
        return new ReportContent(report.Facility.ReportYear.Value!.Value, report.Facility.Place, facility, rows, hash);
    }
}
