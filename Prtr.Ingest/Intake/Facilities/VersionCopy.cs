using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>
/// Makes a version of a facility's report that says the same as one of another's: who and where, rows and remarks, the file it came from and when.
/// Ids are given in the order of writing, inside a write turn.
/// </summary>
internal sealed class VersionCopy(DbTransaction transaction, CancellationToken cancellationToken)
{
    private static readonly string Facility = string.Join(", ", ReportColumns.Facility);
    private static readonly string Row = string.Join(", ", [.. ReportColumns.Row, .. ReportColumns.Place]);

    private static readonly string Version = $"""
        insert into report_version (id, report_id, version, submission_id, content_sha256, received_on, late, published_release_id, {Facility})
        select @id, @report, coalesce((select max(n.version) from report_version n where n.report_id = @report), 0) + 1,
            submission_id, content_sha256, received_on, late, @release, {Facility}
        from report_version where id = @origin
        """;

    private static readonly string Rows = $"""
        insert into report_row (id, report_version_id, {Row})
        select @lastRow + row_number() over (order by id), @id, {Row} from report_row where report_version_id = @origin
        """;

    // What became of a delivery is told by the entries of its own reports, so a copied remark belongs to none of them.
    private const string Remarks = """
        insert into remark (submission_id, received_report_id, report_version_id, report_row_id, code, level, source_file, source_sheet, source_row, source_column, raw_value, data)
        select m.submission_id, null, @id, w.new_id, m.code, m.level, m.source_file, m.source_sheet, m.source_row, m.source_column, m.raw_value, m.data
        from remark m
        left join (select id, @lastRow + row_number() over (order by id) as new_id from report_row where report_version_id = @origin) w on w.id = m.report_row_id
        where m.report_version_id = @origin
        order by m.id
        """;

    // What came in is to be found where it has gone.
    private const string Received = "update received_report set report_version_id = @id, facility_id = @facility where report_version_id = @origin";

    /// <param name="origin">The version that is copied.</param>
    /// <param name="facility">Whose report it becomes.</param>
    /// <param name="release">The data release that makes it public; null when it waits.</param>
    /// <returns>The new version's id.</returns>
    public async Task<long> MakeAsync(long origin, long facility, int year, long? release)
    {
        var id = await NumberAsync("select coalesce(max(id), 0) + 1 from report_version", null);
        var lastRow = await NumberAsync("select coalesce(max(id), 0) from report_row", null);
        var parameters = new { id, origin, release, lastRow, facility, report = await ReportAsync(facility, year) };
        foreach (var statement in (string[])[Version, Rows, Remarks, Received])
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));
        }

        return id;
    }

    private async Task<long> ReportAsync(long facility, int year)
    {
        var asked = new { facility, year };
        var known = await transaction.Connection!.ExecuteScalarAsync<long?>(new CommandDefinition(
            "select id from report where facility_id = @facility and reporting_year = @year", asked, transaction, cancellationToken: cancellationToken));
        return known ?? await NumberAsync(
            """
            insert into report (id, facility_id, reporting_year) select coalesce(max(id), 0) + 1, @facility, @year from report;
            select max(id) from report;
            """,
            asked);
    }

    private Task<long> NumberAsync(string sql, object? parameters) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
}
