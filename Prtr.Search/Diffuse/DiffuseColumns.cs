using System.Collections.Immutable;
using System.Globalization;
using Prtr.Search.Register;
using Column = Prtr.Search.Columns.Column<Prtr.Search.Diffuse.DiffuseRecord>;

namespace Prtr.Search.Diffuse;

/// <summary>The row of diffuse sources in every export and in the API; what a facility's record has too is called the same.</summary>
public static class DiffuseColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        Column.Whole("year", 7, r => r.Year),
        Column.Code("kind", 12, _ => RecordKind.Diffuse.Code()),
        Column.Code("region_kato", 12, r => r.Kato.Value),
        Column.Text("region", 24, (r, names) => names.Region(r.Kato)),
        Column.Code("source_category", 20, r => r.SourceCategory),
        Column.Text("source_category_name", 30, (r, names) => names.SourceCategory(r.SourceCategory)),
        Column.Code("pollutant", 12, r => r.Pollutant.ToString(CultureInfo.InvariantCulture)),
        Column.Text("pollutant_name", 36, (r, names) => names.Pollutant(r.Pollutant)),
        Column.Code("cas", 12, (r, names) => names.Cas(r.Pollutant)),
        Column.Code("medium", 9, r => r.Medium.Code()),
        Column.Exact("quantity_kg", 16, r => r.QuantityKg),
        Column.Code("method", 8, r => r.Method.Code()),
        Column.Text("method_name", 24, r => r.MethodName),
        Column.Text("activity_data", 36, r => r.ActivityData),
        Column.Text("authority", 36, r => r.Authority),
        Column.Whole("report_id", 10, r => r.ReportId),
        Column.Whole("report_version", 8, r => r.Version),
    ];

    /// <summary>The column with that name, or null.</summary>
    public static Column? Named(string name) => All.FirstOrDefault(column => column.Name == name);
}
