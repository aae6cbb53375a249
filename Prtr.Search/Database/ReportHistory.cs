using System.Text.Json;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>The published reports of a facility: every version that was ever public, with its remarks; those of ids that were merged into it are among them.</summary>
public static class ReportHistory
{
    /// <summary>Latest year and version first.</summary>
    public static async Task<IReadOnlyList<PublishedVersion>> OfFacilityAsync(
        RegisterDatabase database, long facilityId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var facilities = JsonSerializer.Serialize<long[]>([facilityId, .. await FacilityFamily.FormerIdsAsync(connection, facilityId, cancellationToken)]);
        var versions = await connection.QueryAsync<PublishedVersion.Row>(new CommandDefinition(
            $"""
            select v.id, v.report_id, r.facility_id, r.reporting_year, v.version, v.received_on, v.late, v.withdrawn_reason,
                v.correction_reason,
                p.name as published_in, e.name as ended_in, case when v.id in ({OfferedVersions.WithCopy}) then 1 else 0 end as has_copy,
                (select max(o.facility_id) from facility_act_version t join report_version c on c.id = t.report_version_id join report o on o.id = c.report_id
                 where t.copy_of_id = v.id and o.facility_id <> r.facility_id and exists (select 1 from moved_version m where m.report_version_id = v.id)) as moved_to_id
            from report_version v
            join report r on r.id = v.report_id
            join data_release p on p.id = v.published_release_id
            left join data_release e on e.id = v.ended_release_id
            where r.facility_id in {database.Dialect.Numbers("@facilities")}
            order by r.reporting_year desc, v.id desc
            """,
            new { facilities },
            cancellationToken: cancellationToken));

        // A remark on a withheld figure could give the figure away.
        var remarks = await connection.QueryAsync<PublicRemark.Stored>(new CommandDefinition(
            $"""
            select m.report_version_id, m.code, m.level, m.source_sheet, m.source_row, m.data
            from remark m
            join report_version v on v.id = m.report_version_id
            join report r on r.id = v.report_id
            left join report_row w on w.id = m.report_row_id
            where r.facility_id in {database.Dialect.Numbers("@facilities")} and v.published_release_id is not null and w.withheld_ground is null
            order by m.id
            """,
            new { facilities },
            cancellationToken: cancellationToken));

        var byVersion = remarks.ToLookup(row => row.ReportVersionId, row => row.ToRemark());
        return [.. versions.Select(row => row.ToVersion([.. byVersion[row.Id].Where(remark => remark.IsPublic)]))];
    }
}
