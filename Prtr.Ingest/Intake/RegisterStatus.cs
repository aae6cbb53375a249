using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>How the register stands.</summary>
/// <param name="Release">The latest data release; null when nothing has been published.</param>
/// <param name="Waiting">Messages of the outbox that the index does not hold yet.</param>
public sealed record RegisterStatus(
    string? Release, long Facilities, long Submissions, long Unreadable, long Waiting, IReadOnlyList<YearStatus> Years)
{
    /// <param name="today">The day by which states and deadlines are told.</param>
    public static async Task<RegisterStatus> ReadAsync(RegisterDatabase database, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var totals = await connection.QuerySingleAsync<(string? Release, long Facilities, long Submissions, long Unreadable, long Waiting)>(new CommandDefinition(
            """
            select (select name from data_release where id = (select max(id) from data_release)), (select count(*) from facility where merged_into_id is null and removed_on is null),
                (select count(*) from submission), (select count(*) from submission where outcome = 'unreadable'),
                (select count(*) from outbox where relayed_at is null)
            """,
            cancellationToken: cancellationToken));
        var years = await connection.QueryAsync<YearStatus>(new CommandDefinition(
            """
            select y.year, y.state, y.reopened,
                (select max(e.edition) from review_edition e where e.reporting_year = y.year) as edition,
                coalesce(t.reports, 0) - coalesce(m.reports, 0) as reports,
                coalesce(t.versions, 0) as versions,
                coalesce(t.published, 0) as published,
                coalesce(u.unpublished, 0) as unpublished,
                (select count(*) from received_report e where e.reporting_year = y.year and e.state = 'returned') as returned,
                (select count(*) from received_report e where e.reporting_year = y.year and e.state = 'held') as held,
                coalesce(d.published, 0) as diffuse_published,
                (select count(*) from diffuse_version v join diffuse_report r on r.id = v.report_id
                 where r.reporting_year = y.year and v.published_release_id is null and v.withdrawn_reason is null
                    and not exists (select 1 from diffuse_version n where n.report_id = v.report_id and n.version > v.version and n.withdrawn_reason is null)) as diffuse_unpublished,
                (select count(*) from received_diffuse e where e.reporting_year = y.year and e.outcome = 'returned') as diffuse_returned
            from reporting_year y
            left join (
                select r.reporting_year, count(*) as versions, count(distinct v.report_id) as reports, sum(case when v.published_release_id is not null and v.ended_release_id is null then 1 else 0 end) as published
                from report r join report_version v on v.report_id = r.id
                group by r.reporting_year) t on t.reporting_year = y.year
            left join (
                select r.reporting_year, count(*) as unpublished
                from report_version v join report r on r.id = v.report_id
                where v.published_release_id is null and v.withdrawn_reason is null
                    and not exists (select 1 from report_version n where n.report_id = v.report_id and n.version > v.version and n.withdrawn_reason is null)
                group by r.reporting_year) u on u.reporting_year = y.year
            left join (
                select r.reporting_year, count(*) as reports
                from report r
                where r.id in (select v.report_id from report_version v join moved_version g on g.report_version_id = v.id)
                    and not exists (select 1 from report_version v where v.report_id = r.id and not exists (select 1 from moved_version g where g.report_version_id = v.id))
                group by r.reporting_year) m on m.reporting_year = y.year
            left join (select p.reporting_year, count(distinct p.report_id) as published from public_diffuse p group by p.reporting_year) d on d.reporting_year = y.year
            order by y.year
            """,
            cancellationToken: cancellationToken));
        return new RegisterStatus(totals.Release, totals.Facilities, totals.Submissions, totals.Unreadable, totals.Waiting, [.. years.Select(year => year.On(today))]);
    }
}

/// <summary>How a reporting year stands.</summary>
public sealed record YearStatus
{
    public int Year { get; init; }

    /// <summary>open, closed, published or reviewed; an open year is closed from the day on which its reports are due.</summary>
    public string State { get; init; } = "";

    /// <summary>Whether the centre has opened it by hand, so that it takes first reports whatever the law's clock says.</summary>
    public bool Reopened { get; init; }

    /// <summary>The latest edition of the review; null while it is a draft.</summary>
    public int? Edition { get; init; }

    /// <summary>What is to be done next, and by when; null when the review is out.</summary>
    public YearStep? Next { get; init; }

    public long Reports { get; init; }

    public long Versions { get; init; }

    /// <summary>Reports that the public sees.</summary>
    public long Published { get; init; }

    /// <summary>Accepted and waiting for publication.</summary>
    public long Unpublished { get; init; }

    public long Returned { get; init; }

    /// <summary>Reports that wait for a person's decision.</summary>
    public long Held { get; init; }

    /// <summary>Reports on diffuse sources that the public sees, one for each authority and region.</summary>
    public long DiffusePublished { get; init; }

    public long DiffuseUnpublished { get; init; }

    public long DiffuseReturned { get; init; }

    /// <summary>The law's dates for the year.</summary>
    public DateOnly ReportsDueBefore => new ReportingYear(Year).ReportsDueBefore;

    public DateOnly PublicBy => new ReportingYear(Year).PublicBy;

    public DateOnly ReviewBy => new ReportingYear(Year).ReviewBy;

    /// <summary>As the law's clock has it on a day.</summary>
    public YearStatus On(DateOnly day) => this with { State = Reopened && State == "open" ? State : YearClock.StateOn(State, Year, day), Next = YearClock.NextOn(State, Year, day) };
}
