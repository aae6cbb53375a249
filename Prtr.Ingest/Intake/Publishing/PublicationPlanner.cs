using Dapper;
using Prtr.Ingest.Intake.Acts;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>Says what the publication of a year would change, without changing anything.</summary>
public static class PublicationPlanner
{
    // The newest version of each report that stands: what would be public after the publication of its year.
    private const string Standing = """
        select v.id, v.report_id, r.facility_id, v.facility_name, v.version, v.published_release_id
        from report_version v
        join report r on r.id = v.report_id
        where r.reporting_year = @year and v.withdrawn_reason is null and v.ended_release_id is null
            and not exists (
                select 1 from report_version n
                where n.report_id = v.report_id and n.version > v.version and n.withdrawn_reason is null and n.ended_release_id is null)
        """;

    private const string Public = """
        select v.id, r.facility_id, v.facility_name
        from report_version v
        join report r on r.id = v.report_id
        where r.reporting_year = @year and v.published_release_id is not null and v.ended_release_id is null
        """;

    public static async Task<PublicationPlan> PlanAsync(RegisterDatabase database, ReferenceData reference, int year, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var reports = await QueryAsync<PlannedReport>(
            $"""
            select l.facility_id as facility_id, l.facility_name as facility_name, l.version as version, p.version as replaces
            from ({Standing}) l
            left join report_version p on p.report_id = l.report_id and p.published_release_id is not null and p.ended_release_id is null
            where l.published_release_id is null
            order by l.facility_id
            """,
            year);
        var before = await RowsAsync(Public, year - 1);
        var now = await RowsAsync(Standing, year);
        var diffuse = await connection.ExecuteScalarAsync<int>(Command($"select count(*) from ({VersionTables.Diffuse.Waiting}) w", year));
        var states = (await QueryAsync<(string State, int Count)>(
            "select state, count(*) from received_report where reporting_year = @year group by state", year)).ToDictionary(row => row.State, row => row.Count);
        var remarks = await QueryAsync<(string Code, int Count)>(
            $"""
            select m.code, count(*)
            from remark m
            join ({VersionTables.Reports.Waiting}) w on w.id = m.report_version_id
            where m.level = 'W'
            group by m.code
            order by m.code
            """,
            year);
        var sums = NationalSums.Of(before, now);
        return new PublicationPlan(
            year,
            reports,
            diffuse,
            await ReceivedList.ReadAsync(database, "held", year, cancellationToken),
            states.GetValueOrDefault("returned"),
            states.GetValueOrDefault("withdrawn"),
            sums,
            [.. PublicationChecks.Remarks(remarks), .. PublicationChecks.Find(sums, before, now, reference)]);

        Task<IReadOnlyList<PlannedRow>> RowsAsync(string versions, int of) => QueryAsync<PlannedRow>(
            $"""
            select l.facility_id, l.facility_name, w.kind, w.pollutant, w.medium, w.quantity_kg_e8, case when w.withheld_ground is null then 0 else 1 end as withheld
            from ({versions}) l
            join report_row w on w.report_version_id = l.id
            where w.kind <> 'waste'
            """,
            of);

        async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, int of) => (await connection.QueryAsync<T>(Command(sql, of))).AsList();

        CommandDefinition Command(string sql, int of) => new(sql, new { year = of }, cancellationToken: cancellationToken);
    }
}
