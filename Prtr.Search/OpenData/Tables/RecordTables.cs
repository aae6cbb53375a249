using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData.Tables;

/// <summary>The columns of tables of records and reports.</summary>
internal static class RecordTables
{
    public static ImmutableArray<Column<PublicReport>> Reports { get; } = ReportColumns.Named(
        "year", "report_id", "report_version", "facility_id", "facility_name", "operator_bin", "operator_name", "region_kato", "activity",
        "stationary_sources", "received_on", "late", "data_release");

    /// <summary>Those of the record row that a kind of record can fill.</summary>
    public static ImmutableArray<Column<PublicRecord>> Of(RecordKind kind) =>
        [.. RecordColumns.All.Where(column => column.Name != "kind" && (column.Kinds.Count == 0 || column.Kinds.Contains(kind)))];
}
