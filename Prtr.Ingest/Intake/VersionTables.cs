namespace Prtr.Ingest.Intake;

/// <summary>The two tables of a kind of report that is kept in versions: what is published, superseded or withdrawn is the same for each.</summary>
/// <param name="Report">With <c>id</c> and <c>reporting_year</c>.</param>
/// <param name="Version">With <c>report_id</c>, <c>version</c> and the releases that published and ended it.</param>
internal sealed record VersionTables(string Report, string Version)
{
    public static VersionTables Reports { get; } = new("report", "report_version");

    public static VersionTables Diffuse { get; } = new("diffuse_report", "diffuse_version");

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
