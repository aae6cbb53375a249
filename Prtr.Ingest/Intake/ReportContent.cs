using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>What an accepted report says, as columns of the database.</summary>
/// <param name="Facility">In the order of <see cref="ReportColumns.Facility"/>.</param>
/// <param name="Rows">Columns in the order of <see cref="ReportColumns.Row"/>, with where each row stands.</param>
/// <param name="Sha256">Of all that; two reports that say the same have the same, wherever it is written.</param>
internal sealed record ReportContent(
    int Year, object?[] Facility, IReadOnlyList<(RowRef Row, Place Place, object?[] Columns)> Rows, string Sha256)
{
    public static ReportContent Of(OperatorReport report, ReferenceData reference, CheckSettings settings)
    {
        var below = new BelowThreshold(reference, settings, report);
        var rows = new List<(RowRef, Place, object?[] Columns)>();
        rows.AddRange(report.Releases.Select((row, i) => (new RowRef(RecordKind.Release, i), row.Place, ReportColumns.Of(row, below.Of(row)))));
        rows.AddRange(report.Wastewater.Select((row, i) => (new RowRef(RecordKind.Wastewater, i), row.Place, ReportColumns.Of(row, below.Of(row)))));
        rows.AddRange(report.Waste.Select((row, i) => (new RowRef(RecordKind.Waste, i), row.Place, ReportColumns.Of(row, below.Of(row)))));
        var facility = ReportColumns.OfFacility(report.Facility);
        var hash = ReportColumns.HashOf(facility, rows.Select(row => row.Columns));
        return new ReportContent(report.Facility.ReportYear.Value!.Value, facility, rows, hash);
    }
}
