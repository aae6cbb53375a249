using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Notices;

/// <summary>Reads the notices of a party from what has happened: they are written down nowhere else, so none can be missing.</summary>
public static class NoticeList
{
    // A BIN is never the code of a region.
    private const string Happened = """
        select c.changed_at as happened_at, c.to_state as kind, 'report' as about, e.id as number, coalesce(e.facility_name, '') as name, e.reporting_year as year
        from state_change c
        join received_report e on e.id = c.received_report_id
        where e.operator_bin = @Code and c.to_state <> 'received' and c.changed_at > @since
        union all
        select d.published_at, 'published', 'diffuse', e.id, v.authority, r.reporting_year
        from diffuse_report r
        join diffuse_version v on v.report_id = r.id
        join received_diffuse e on e.version_id = v.id and e.outcome = 'accepted'
        join data_release d on d.id = v.published_release_id
        where r.region = @Code and d.published_at > @since
        union all
        select v.returned_at, 'returned', 'diffuse', e.id, v.authority, r.reporting_year
        from diffuse_report r
        join diffuse_version v on v.report_id = r.id
        join received_diffuse e on e.version_id = v.id and e.outcome = 'accepted'
        where r.region = @Code and v.returned_at > @since
        union all
        select m.began_at, 'joined', 'person', m.id, a.full_name, null
        from membership m
        join account a on a.id = m.account_id
        where m.party = @party and m.began_at > @since
        union all
        select f.decided_at, case when f.outcome = 'done' then 'change-done' else 'change-declined' end, 'change', f.id, '', null
        from facility_change f
        where (f.party = @party or f.other_party = @party) and f.outcome in ('done', 'declined') and f.decided_at > @since
        union all
        select f.signed_at, 'change-asked', 'change', f.id, '', null
        from facility_change f
        where f.other_party = @party and f.signed_at > @since
        union all
        select c.asked_at, 'correction-asked', 'report', e.id, coalesce(e.facility_name, ''), e.reporting_year
        from correction_request c
        join received_report e on e.id = c.received_report_id
        where e.operator_bin = @Code and c.asked_at > @since
        order by happened_at desc
        """;

    /// <summary>What has happened after a moment, and what is due soon, the latest first.</summary>
    public static async Task<IReadOnlyList<Notice>> OfAsync(Party party, DateTimeOffset since, DateTimeOffset now, DbTransaction reading, CancellationToken cancellationToken)
    {
        var happened = await reading.Connection!.QueryAsync<Notice>(new CommandDefinition(
            Happened, new { party.Code, party = party.ToString(), since }, reading, cancellationToken: cancellationToken));
        return await DeadlineNotice.FindAsync(party, since, now, reading, cancellationToken) is { } due
            ? [.. happened.Append(due).OrderByDescending(notice => notice.HappenedAt)]
            : [.. happened];
    }
}
