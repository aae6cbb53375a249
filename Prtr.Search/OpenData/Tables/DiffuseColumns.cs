using System.Collections.Immutable;
using Prtr.Search.Register;
using Column = Prtr.Search.Exports.Column<Prtr.Search.Diffuse.DiffuseRecord>;

namespace Prtr.Search.OpenData.Tables;

internal static class DiffuseColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        Column.Whole("year", 7, d => d.Year),
        Column.Code("region_kato", 12, d => d.Kato.Value),
        Column.Text("region", 24, (d, names) => names.Region(d.Region)),
        Column.Code("source_category", 18, d => d.SourceCategory),
        Column.Whole("pollutant", 10, d => d.Pollutant),
        Column.Text("pollutant_name", 36, (d, names) => names.Pollutant(d.Pollutant)),
        Column.Code("medium", 9, d => d.Medium.Code()),
        Column.Exact("quantity_kg", 16, d => d.QuantityKg),
        Column.Code("method", 8, d => d.Method.Code()),
        Column.Text("activity_data", 36, d => d.ActivityData),
        Column.Text("authority", 36, d => d.Authority),
        Column.Whole("report_id", 10, d => d.ReportId),
        Column.Whole("report_version", 8, d => d.Version),
    ];
}
