using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks;

/// <summary>What the rows of the three lists have in common, for checks that are the same for all.</summary>
internal readonly record struct CommonRow(
    RowRef Row,
    Place Place,
    Field<Quantity?> Quantity,
    Field<Quantity?> Accidental,
    Field<MethodType?> Method,
    Field<string> MethodName,
    Field<string> WithheldGround,
    string QuantityField);

internal static class ReportRows
{
    /// <summary>All rows of a report, releases first.</summary>
    public static IEnumerable<CommonRow> Common(this OperatorReport report) =>
        report.Releases.Select((row, i) => new CommonRow(new RowRef(RecordKind.Release, i), row.Place, row.QuantityKg, row.AccidentalKg, row.Method, row.MethodName, row.WithheldGround, "quantity_kg"))
            .Concat(report.Wastewater.Select((row, i) => new CommonRow(new RowRef(RecordKind.Wastewater, i), row.Place, row.QuantityKg, row.AccidentalKg, row.Method, row.MethodName, row.WithheldGround, "quantity_kg")))
            .Concat(report.Waste.Select((row, i) => new CommonRow(new RowRef(RecordKind.Waste, i), row.Place, row.QuantityT, default, row.Method, row.MethodName, row.WithheldGround, "quantity_t")));

    /// <summary>The rows of a list with their references.</summary>
    public static IEnumerable<(T Row, RowRef Ref)> Numbered<T>(this IReadOnlyList<T> rows, RecordKind kind) =>
        rows.Select((row, i) => (row, new RowRef(kind, i)));
}
