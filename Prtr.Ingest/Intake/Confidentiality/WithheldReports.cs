using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Confidentiality;

/// <summary>What is withheld in reports that are public or will be, whether it was asked about or not.</summary>
public static class WithheldReports
{
    /// <summary>Latest years first.</summary>
    public static async Task<IReadOnlyList<WithheldReport>> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<WithheldReport>(new CommandDefinition(
            """
            select r.facility_id, v.facility_name, r.reporting_year as year, v.version, w.kind, w.withheld_ground as ground, count(*) as rows
            from report_row w
            join report_version v on v.id = w.report_version_id
            join report r on r.id = v.report_id
            where w.withheld_ground is not null and v.ended_release_id is null and v.withdrawn_reason is null
                and (v.published_release_id is not null or v.version = (select max(n.version) from report_version n where n.report_id = v.report_id))
            group by r.facility_id, v.facility_name, r.reporting_year, v.version, w.kind, w.withheld_ground
            order by r.reporting_year desc, r.facility_id, v.version, w.kind, w.withheld_ground
            """,
            cancellationToken: cancellationToken));
        return rows.AsList();
    }
}

/// <summary>Rows of one kind that a version of a report withholds on one ground.</summary>
public sealed record WithheldReport
{
    public long FacilityId { get; init; }

    public string FacilityName { get; init; } = "";

    public int Year { get; init; }

    public int Version { get; init; }

    /// <summary><c>release</c>, <c>wastewater</c> or <c>waste</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>a-e of the Protocol, art. 12(1).</summary>
    public string Ground { get; init; } = "";

    public int Rows { get; init; }
}
