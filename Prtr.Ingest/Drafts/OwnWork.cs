using Dapper;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>What somebody has to do for one party: its facilities, the reports that came in, the drafts.</summary>
/// <param name="OpenYears">The years that take first reports, the latest first.</param>
public sealed record OwnWork(
    Party Party, IReadOnlyList<Role> Roles, string Name, IReadOnlyList<OwnFacility> Facilities, IReadOnlyList<OwnReport> Reports, IReadOnlyList<OwnDraft> Drafts, IReadOnlyList<int> OpenYears)
{
    /// <summary>Reports of diffuse sources that came in, the latest first; none of an operator.</summary>
    public IReadOnlyList<OwnDiffuse> Diffuse { get; init; } = [];

    /// <summary>Changes of facilities that it asked for or is asked about, the latest first.</summary>
    public IReadOnlyList<FacilityChange> Changes { get; init; } = [];

    /// <summary>What the person has to do for each party.</summary>
    public static async Task<IReadOnlyList<OwnWork>> ReadAsync(RegisterDatabase database, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        var work = new List<OwnWork>();
        if (actor.Session is not { } person)
        {
            return work;
        }

        var years = (await Intake.ReportingYears.ReadAsync(reading, cancellationToken)).On(today);
        foreach (var party in (await MembershipTable.OfPersonAsync(person.AccountId, reading, cancellationToken)).GroupBy(member => member.Party))
        {
            var asked = new { party = party.Key.ToString(), party.Key.Code };
            var name = await connection.ExecuteScalarAsync<string>(new CommandDefinition(
                party.Key.IsOperator
                    ? "select v.operator_name from report_version v where v.id = (select max(n.id) from report_version n where n.operator_bin = @Code)"
                    : "select v.authority from diffuse_version v where v.id = (select max(n.id) from diffuse_version n join diffuse_report r on r.id = n.report_id where r.region = @Code)",
                asked, reading, cancellationToken: cancellationToken));
            var reports = party.Key.IsOperator ? await connection.QueryAsync<OwnReport>(new CommandDefinition(
                """
                select e.id, e.facility_id, coalesce(e.facility_name, '') as facility_name, e.reporting_year as year, e.state, v.version, s.received_on,
                    (select count(*) from question q where q.received_report_id = e.id and q.answer is null and e.state = 'held') as questions,
                (select count(*) from correction_request c where c.received_report_id = e.id and not exists (
                    select 1 from received_report n where n.facility_id = e.facility_id and n.reporting_year = e.reporting_year and n.id > e.id and n.state in ('held', 'accepted', 'published'))) as asked,
                    (select count(*) from remark k where k.received_report_id = e.id and k.level <> 'I') as remarks
                from received_report e
                join submission s on s.id = e.submission_id
                left join report_version v on v.id = e.report_version_id
                where e.operator_bin = @Code
                order by e.id desc
                """,
                asked, reading, cancellationToken: cancellationToken)) : [];
            var drafts = await connection.QueryAsync<OwnDraft>(new CommandDefinition(
                """
                select d.id, d.facility_id, d.reporting_year as year, a.full_name as begun_by, d.begun_at,
                    (select max(c.changed_at) from draft_change c where c.draft_id = d.id) as changed_at,
                    (select max(c.content) from draft_change c where c.id = (
                        select max(n.id) from draft_change n join draft_row w on w.id = n.row_id
                        where n.draft_id = d.id and n.field = 'facility_name' and n.taken = 1 and w.form_table = 'facility')) as facility_name
                from report_draft d
                join account a on a.id = d.begun_by
                where d.party = @party and not exists (select 1 from report_draft_end e where e.draft_id = d.id)
                order by d.id desc
                """,
                asked, reading, cancellationToken: cancellationToken));
            work.Add(new OwnWork(
                party.Key, [.. party.Select(member => member.Role)], name ?? "", await OwnFacilities.OfAsync(party.Key, reading, cancellationToken), [.. reports], [.. drafts],
                [.. years.Open.Append(today.Year - 1).Where(years.TakeFirstReports).Distinct().OrderDescending()])
            {
                Changes = party.Key.IsOperator ? await FacilityChange.OfAsync(party.Key, reading, cancellationToken) : [],
                Diffuse = party.Key.IsOperator ? [] : await OwnDiffuse.OfAsync(party.Key, reading, cancellationToken),
            });
        }

        return work;
    }
}

/// <summary>A report of an operator that came in.</summary>
public sealed record OwnReport
{
    public long Id { get; init; }

    /// <summary>Null while it is not decided which facility it is about.</summary>
    public long? FacilityId { get; init; }

    public string FacilityName { get; init; } = "";

    public int? Year { get; init; }

    public string State { get; init; } = "";

    public int? Version { get; init; }

    public DateOnly ReceivedOn { get; init; }

    /// <summary>Open questions of the centre.</summary>
    public int Questions { get; init; }

    /// <summary>Corrections that the centre asks for.</summary>
    public int Asked { get; init; }

    /// <summary>Errors and warnings.</summary>
    public int Remarks { get; init; }
}

/// <summary>A draft that is being filled in.</summary>
public sealed record OwnDraft
{
    public long Id { get; init; }

    public long? FacilityId { get; init; }

    public int Year { get; init; }

    /// <summary>As it stands in the draft.</summary>
    public string? FacilityName { get; init; }

    public string BegunBy { get; init; } = "";

    public DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }
}
