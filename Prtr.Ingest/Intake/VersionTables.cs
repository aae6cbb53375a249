using Prtr.Ingest.Intake.Diffuse;

namespace Prtr.Ingest.Intake;

/// <summary>The three tables of a kind of report that is kept in versions: what is written, published, superseded or withdrawn is the same for each, but for columns.</summary>
/// <param name="Report">With <c>id</c>, and <paramref name="ReportColumns"/>, <c>reporting_year</c> among them.</param>
/// <param name="Version">With <c>report_id</c>, <c>version</c>, the releases that published and ended it, and <paramref name="VersionColumns"/>.</param>
/// <param name="Row">With the version in <paramref name="VersionOfRow"/>, <paramref name="RowColumns"/>, and the place where it was read.</param>
internal sealed record VersionTables(
    string Report, string Version, string Row, string VersionOfRow,
    IReadOnlyList<string> ReportColumns, IReadOnlyList<string> VersionColumns, IReadOnlyList<string> RowColumns)
{
    public static VersionTables Reports { get; } = new(
        "report", "report_version", "report_row", "report_version_id",
        ["facility_id", "reporting_year"],
        ["corrects_version", "correction_reason", .. Intake.ReportColumns.Facility],
        Intake.ReportColumns.Row);

    public static VersionTables Diffuse { get; } = new(
        "diffuse_report", "diffuse_version", "diffuse_row", "version_id", ["authority_key", "region", "reporting_year"], ["authority", "corrects_version", "correction_reason"], DiffuseContent.RowColumns);

    public static IReadOnlyList<VersionTables> All { get; } = [Reports, Diffuse];

    /// <summary>The newest version of each report of <c>@year</c>, when it is not public yet.</summary>
    public string Waiting { get; } = $"""
        select v.id, v.report_id
        from {Version} v
        join {Report} r on r.id = v.report_id
        where r.reporting_year = @year and v.published_release_id is null and v.withdrawn_reason is null
            and not exists (select 1 from {Version} n where n.report_id = v.report_id and n.version > v.version and n.withdrawn_reason is null)
        """;
}
