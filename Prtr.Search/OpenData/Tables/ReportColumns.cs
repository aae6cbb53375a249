using System.Collections.Immutable;
using System.Globalization;
using Column = Prtr.Search.Exports.Column<Prtr.Search.Register.PublicReport>;

namespace Prtr.Search.OpenData.Tables;

internal static class ReportColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        Column.Whole("year", 7, r => r.Year),
        Column.Whole("report_id", 10, r => r.ReportId),
        Column.Whole("report_version", 8, r => r.Version),
        Column.Whole("facility_id", 12, r => r.FacilityId),
        Column.Text("facility_name", 36, r => r.FacilityName),
        Column.Code("operator_bin", 14, r => r.OperatorBin.Value),
        Column.Text("operator_name", 36, r => r.OperatorName),
        Column.Code("region_kato", 12, r => r.Kato.Value),
        Column.Code("activity", 10, r => r.MainActivity),
        Column.Whole("stationary_sources", 10, r => r.StationarySources),
        Column.Code("received_on", 12, r => r.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Column.YesNo("late", 6, r => r.Late),
        Column.Code("data_release", 10, r => r.DataRelease),
    ];
}
