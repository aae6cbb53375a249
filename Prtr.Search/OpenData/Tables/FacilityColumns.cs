using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Register;
using Column = Prtr.Search.Columns.Column<Prtr.Search.OpenData.Tables.FacilityRow>;

namespace Prtr.Search.OpenData.Tables;

/// <summary>A facility with the years that it reported for.</summary>
/// <param name="Report">Of the last of them: name, operator, place and activity are of that year.</param>
public sealed record FacilityRow(PublicReport Report, int FirstYear)
{
    /// <summary>By facility.</summary>
    public static IEnumerable<FacilityRow> Of(IEnumerable<PublicReport> reports) =>
        from report in reports
        group report by report.FacilityId into years
        orderby years.Key
        select new FacilityRow(years.MaxBy(report => report.Year)!, years.Min(report => report.Year));
}

internal static class FacilityColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        .. ReportColumns.Named(
            "facility_id", "facility_name", "facility_name_kk", "operator_bin", "operator_name", "owner_name", "postal_address",
            "region_kato", "region", "latitude", "longitude", "activity", "other_activities").Select(column => column.In<FacilityRow>(f => f.Report)),
        Column.Whole("first_year", 7, f => f.FirstYear),
        Column.Whole("last_year", 7, f => f.Report.Year),
    ];
}
