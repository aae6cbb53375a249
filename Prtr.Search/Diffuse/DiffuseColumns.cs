using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Prtr.Search.Columns;
using Prtr.Search.Register;
using Column = Prtr.Search.Columns.Column<Prtr.Search.Diffuse.DiffuseRecord>;

namespace Prtr.Search.Diffuse;

/// <summary>The row of diffuse sources in every export and in the API, and how it is kept; what a facility's record has too is called the same.</summary>
public static class DiffuseColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        Column.Whole("year", 7, r => r.Year).Keep(Of(r => r.Year, Form.Int, sql: "reporting_year")),
        Column.Code("kind", 12, _ => RecordKind.Diffuse.Code()).Always(),
        Column.Code("region_kato", 12, r => r.Kato.Value).Always().Keep(Of(r => r.Kato, Form.Kato)),
        Column.Text("region", 24, (r, names) => names.Region(r.Kato)).Always(),
        Column.Code("source_category", 20, r => r.SourceCategory).Always().Keep(Of(r => r.SourceCategory, Form.Text)),
        Column.Text("source_category_name", 30, (r, names) => names.SourceCategory(r.SourceCategory)).Always(),
        Column.Code("pollutant", 12, r => r.Pollutant.ToString(CultureInfo.InvariantCulture)).Always().Keep(Of(r => r.Pollutant, Form.Int)),
        Column.Text("pollutant_name", 36, (r, names) => names.Pollutant(r.Pollutant)).Always(),
        Column.Code("cas", 12, (r, names) => names.Cas(r.Pollutant)),
        Column.Code("medium", 9, r => r.Medium.Code()).Always().Keep(Of(r => r.Medium, Form.Medium)),
        Column.Exact("quantity_kg", 16, r => r.QuantityKg).Always().Keep(Of(r => r.QuantityKg, Form.Quantity)),
        Column.Code("method", 8, r => r.Method.Code()).Always().Keep(Of(r => r.Method, Form.Method)),
        Column.Text("method_name", 24, r => r.MethodName).Keep(Of(r => r.MethodName, Form.TextOrNull)),
        Column.Text("activity_data", 36, r => r.ActivityData).Keep(Of(r => r.ActivityData, Form.TextOrNull)),
        Column.Text("authority", 36, r => r.Authority).Always().Keep(Of(r => r.Authority, Form.Text)),
        Column.Whole("report_id", 10, r => r.ReportId).Keep(Of(r => r.ReportId, Form.Long)),
        Column.Whole("report_version", 8, r => r.Version).Keep(Of(r => r.Version, Form.Int)),
    ];

    /// <summary>All that is kept of it.</summary>
    internal static IKept<DiffuseRecord>[] Kept { get; } =
    [
        .. All.Select(column => column.Kept).OfType<IKept<DiffuseRecord>>(),
        Of(r => r.Id, Form.Long),
        Of(r => r.Region, Form.Kato),
        Of(r => r.PollutantGroup, Form.Text),
        Of(r => r.ReceivedOn, Form.Day),
        Of(r => r.Late, Form.YesNo),
        Of(r => r.DataRelease, Form.Text),
        Of(r => r.SourceSheet, Form.TextOrNull),
        Of(r => r.SourceRow, Form.Int),
    ];

    private static IKept<DiffuseRecord> Of<T>(Expression<Func<DiffuseRecord, T>> property, Form<T> form, string? sql = null) =>
        Columns.Kept.Of(property, form, sql: sql);
}
