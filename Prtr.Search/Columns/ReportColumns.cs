using System.Collections.Immutable;
using System.Linq.Expressions;
using Prtr.Search.Register;
using Column = Prtr.Search.Columns.Column<Prtr.Search.Register.PublicReport>;

namespace Prtr.Search.Columns;

/// <summary>What is published of a facility as it was in one reporting year, and how it is kept; tables choose their columns from it.</summary>
public static class ReportColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        Column.Whole("year", 7, r => r.Year).Keep(Of(r => r.Year, Form.Int, sql: "reporting_year")),
        Column.Whole("report_id", 10, r => r.ReportId).Keep(Of(r => r.ReportId, Form.Long)),
        Column.Whole("report_version", 8, r => r.Version).Keep(Of(r => r.Version, Form.Int)),
        Column.Whole("facility_id", 12, r => r.FacilityId).Keep(Of(r => r.FacilityId, Form.Long)),
        Column.Text("facility_name", 36, (r, names) => r.ReportedNameIn(names.Language)).Always().Keep(Of(r => r.FacilityName, Form.Text, Indexing.Name)),
        Column.Text("facility_name_kk", 36, r => r.FacilityNameKk).Keep(Of(r => r.FacilityNameKk, Form.TextOrNull, Indexing.Name)),
        Column.Code("operator_bin", 14, r => r.OperatorBin.Value).Always().Keep(Of(r => r.OperatorBin, Form.Bin, Indexing.Folded)),
        Column.Text("operator_name", 36, r => r.OperatorName).Always().Keep(Of(r => r.OperatorName, Form.Text, Indexing.Name)),
        Column.Text("owner_name", 30, r => r.OwnerName).Keep(Of(r => r.OwnerName, Form.TextOrNull, Indexing.Words)),
        Column.Text("postal_address", 36, r => r.PostalAddress).Always().Keep(Of(r => r.PostalAddress, Form.Text, Indexing.Words)),
        Column.Code("region_kato", 12, r => r.Kato.Value).Always().Keep(Of(r => r.Kato, Form.Kato)),
        Column.Text("region", 24, (r, names) => names.Region(r.Kato)).Always(),
        Column.Degrees("latitude", 11, r => r.Latitude).Keep(Of(r => r.Latitude, Form.Degrees)),
        Column.Degrees("longitude", 11, r => r.Longitude).Keep(Of(r => r.Longitude, Form.Degrees)),
        Column.Code("activity", 10, r => r.MainActivity).Always().Keep(Of(r => r.MainActivity, Form.Text)),
        Column.Codes("other_activities", 16, r => r.OtherActivities).Keep(Of(r => r.OtherActivities, Form.Codes)),
        Column.Whole("stationary_sources", 10, r => r.StationarySources).Keep(Of(r => r.StationarySources, Form.Int)),
        Column.Day("received_on", 12, r => r.ReceivedOn).Keep(Of(r => r.ReceivedOn, Form.Day)),
        Column.YesNo("late", 6, r => r.Late).Always().Keep(Of(r => r.Late, Form.YesNo)),
        Column.Code("data_release", 10, r => r.DataRelease).Always().Keep(Of(r => r.DataRelease, Form.Text)),
    ];

    /// <summary>The name as it was reported, in Russian, for tables that have the Kazakh one beside it.</summary>
    public static Column NameAsReported { get; } = Column.Text("facility_name", 36, r => r.FacilityName).Always();

    /// <summary>The report as an object of the API.</summary>
    public static ImmutableArray<Column> OfApi { get; } =
        [.. All.Where(column => column.Name != "facility_id").Select(column => column.Name == NameAsReported.Name ? NameAsReported : column)];

    /// <summary>All that is kept of a report.</summary>
    internal static IKept<PublicReport>[] Kept { get; } =
        [Of(r => r.ReportVersionId, Form.Long), .. All.Select(column => column.Kept).OfType<IKept<PublicReport>>()];

    /// <summary>The columns with these names, in their order.</summary>
    public static ImmutableArray<Column> Named(params string[] names) => [.. names.Select(name => All.Single(column => column.Name == name))];

    private static IKept<PublicReport> Of<T>(Expression<Func<PublicReport, T>> property, Form<T> form, Indexing indexing = Indexing.Plain, string? sql = null) =>
        Columns.Kept.Of(property, form, indexing, sql);
}
