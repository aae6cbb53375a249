using System.Text.Json;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>The published reports of a facility: every version that was ever public, with its remarks; those of ids that were merged into it are among them.</summary>
public static class ReportHistory
{
    // Whether by the release the version says nothing about its facility any more, for it is about another one.
    private const string Moved = """
        select 1
        from facility_act_version m
        join facility_act b on b.id = m.act_id
        where m.report_version_id = v.id and m.effect = 'taken' and b.data_release_id <= @release
            and not exists (select 1 from facility_act u where u.undoes_act_id = b.id and u.data_release_id <= @release)
        """;

    /// <summary>Latest year and version first.</summary>
    /// <param name="release">As it shows them; null for the latest.</param>
    public static async Task<IReadOnlyList<PublishedVersion>> OfFacilityAsync(
        RegisterDatabase database, long facilityId, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var facilities = JsonSerializer.Serialize<long[]>([facilityId, .. await FacilityFamily.FormerIdsAsync(connection, facilityId, release, cancellationToken)]);
        var asked = new { facilities, release = AsOf.Key(release) };
        var versions = await connection.QueryAsync<PublishedVersion.Row>(new CommandDefinition(
            $"""
            select v.id, v.report_id, r.facility_id, r.reporting_year, v.version, v.received_on, v.late,
                case when e.id is not null then v.withdrawn_reason end as withdrawn_reason, v.correction_reason,
                p.name as published_in, e.name as ended_in, case when v.id in ({OfferedVersions.WithCopy}) then 1 else 0 end as has_copy,
                (select max(o.facility_id)
                 from facility_act_version t
                 join facility_act a on a.id = t.act_id
                 join report_version c on c.id = t.report_version_id
                 join report o on o.id = c.report_id
                 where t.copy_of_id = v.id and a.data_release_id <= @release and o.facility_id <> r.facility_id and exists ({Moved})) as moved_to_id
            from report_version v
            join report r on r.id = v.report_id
            join data_release p on p.id = v.published_release_id and p.id <= @release
            left join data_release e on e.id = v.ended_release_id and e.id <= @release
            where r.facility_id in {database.Dialect.Numbers("@facilities")}
            order by r.reporting_year desc, v.id desc
            """,
            asked,
            cancellationToken: cancellationToken));

        var remarks = await connection.QueryAsync<PublicRemark.Stored>(new CommandDefinition(
            $"""
            select m.report_version_id, m.code, m.level, m.source_sheet, m.source_row, m.data
            from ({PublicRemarks.All}) m
            join report_version v on v.id = m.report_version_id
            join report r on r.id = v.report_id
            where r.facility_id in {database.Dialect.Numbers("@facilities")} and v.published_release_id <= @release
            order by m.id
            """,
            asked,
            cancellationToken: cancellationToken));

        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        var byVersion = remarks.ToLookup(row => row.ReportVersionId);
        return [.. versions.Select(row => row.ToVersion([.. byVersion[row.Id].Select(remark => remark.ToRemark(row.HasCopy))]))];
    }
}
