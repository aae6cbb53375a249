using System.Collections.Immutable;
using Prtr.Search.Register;
using Column = Prtr.Search.Exports.Column<Prtr.Search.OpenData.Tables.FacilityRow>;

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
        Column.Whole("facility_id", 12, f => f.Report.FacilityId),
        Column.Text("facility_name", 36, f => f.Report.FacilityName),
        Column.Text("facility_name_kk", 36, f => f.Report.FacilityNameKk),
        Column.Code("operator_bin", 14, f => f.Report.OperatorBin.Value),
        Column.Text("operator_name", 36, f => f.Report.OperatorName),
        Column.Text("owner_name", 30, f => f.Report.OwnerName),
        Column.Text("postal_address", 36, f => f.Report.PostalAddress),
        Column.Code("region_kato", 12, f => f.Report.Kato.Value),
        Column.Text("region", 24, (f, names) => names.Region(f.Report.Kato)),
        Column.Degrees("latitude", 11, f => f.Report.Place.Latitude),
        Column.Degrees("longitude", 11, f => f.Report.Place.Longitude),
        Column.Code("activity", 10, f => f.Report.MainActivity),
        Column.Codes("other_activities", 16, f => f.Report.OtherActivities),
        Column.Whole("first_year", 7, f => f.FirstYear),
        Column.Whole("last_year", 7, f => f.Report.Year),
    ];
}
