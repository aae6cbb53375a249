using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Reads the questions that hold reports, with who deals with them.</summary>
public static class OpenWork
{
    // A facility lies where its newest report says.
    private const string Open = """
        from question q
        join received_report e on e.id = q.received_report_id
        join submission s on s.id = e.submission_id
        left join report_version v on v.id = (select max(l.id) from report_version l join report r on r.id = l.report_id where r.facility_id = e.facility_id)
        left join report_assignment g on g.id = (select max(n.id) from report_assignment n where n.received_report_id = e.id)
        left join account a on a.id = g.account_id
        where q.answer is null and e.state = 'held'
        """;

    private static readonly string Grave = QueueFilter.In(QuestionKinds.Of(QuestionGravity.Grave));
    private static readonly string Slight = QueueFilter.In(QuestionKinds.Of(QuestionGravity.Slight));

    /// <summary>All of one report, in the order in which they were asked.</summary>
    public static async Task<IReadOnlyList<QueuedQuestion>> OfReportAsync(RegisterDatabase database, long report, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(database, new QueueFilter { Report = report }, 0, int.MaxValue, cancellationToken)).Questions.OrderBy(question => question.Id)];

    /// <summary>The gravest first, of these the oldest.</summary>
    /// <param name="skip">So many are on pages before.</param>
    /// <param name="size">At most so many.</param>
    /// <returns>With how many there are on all pages; 0 when there are none any more on this one.</returns>
    public static async Task<(IReadOnlyList<QueuedQuestion> Questions, int Total)> ReadAsync(
        RegisterDatabase database, QueueFilter filter, int skip, int size, CancellationToken cancellationToken)
    {
        var sql = $"""
            select x.id, x.report_id, x.code, x.data, x.opened_at, x.delivery, x.reporting_year, x.operator_bin, x.facility_name, x.kato, x.officer_id, x.full_name, x.total
            from (
                select q.id, q.received_report_id as report_id, q.code, q.data, q.opened_at, s.name as delivery, e.reporting_year, e.operator_bin, e.facility_name, v.kato, a.id as officer_id, a.full_name,
                    count(*) over () as total,
                    row_number() over (order by case when {Grave} then 0 when {Slight} then 2 else 1 end, q.id) as place
                {Open}
                    and (@Report is null or e.id = @Report)
                    and {filter.Kinds}
                    and (@Year is null or e.reporting_year = @Year)
                    and (@region is null or v.kato like @region)
                    and (@OpenedBy is null or q.opened_at <= @OpenedBy)
                    and (@Officer is null or a.id = @Officer)
                    and (@nobody = 0 or a.id is null)) x
            where x.place > @skip and x.place <= @last
            order by x.place
            """;
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = (await connection.QueryAsync<QueuedQuestion.Row>(new CommandDefinition(
            sql,
            new
            {
                filter.Report, filter.Year, filter.OpenedBy, filter.Officer, region = filter.Region is null ? null : filter.Region + "%", nobody = filter.IsUnassigned ? 1 : 0, skip,
                last = (long)skip + size,
            },
            cancellationToken: cancellationToken))).AsList();
        return ([.. rows.Select(row => row.ToQuestion())], rows.Count > 0 ? rows[0].Total : 0);
    }

    /// <summary>How many there are in all, by what a filter can choose.</summary>
    public static async Task<IReadOnlyList<QueueCount>> CountAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<QueueCount>(new CommandDefinition(
            $"""
            select x.kind, x.year, x.region, count(*) as questions
            from (select q.code as kind, e.reporting_year as year, substring(v.kato, 1, 2) as region {Open}) x
            group by x.kind, x.year, x.region
            order by x.kind, x.year, x.region
            """,
            cancellationToken: cancellationToken))];
    }
}
