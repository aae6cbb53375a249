using System.Globalization;
using Dapper;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Confidentiality;

/// <summary>Reads the claims of confidentiality.</summary>
public static class ClaimList
{
    /// <summary>Those that wait for a decision, oldest first.</summary>
    public static Task<IReadOnlyList<Claim>> OpenAsync(RegisterDatabase database, CancellationToken cancellationToken) =>
        ReadAsync(database, "open", cancellationToken);

    /// <summary>Those that were granted and still stand, the one whose term ends first at the beginning.</summary>
    public static async Task<IReadOnlyList<Claim>> GrantedAsync(RegisterDatabase database, CancellationToken cancellationToken) =>
    [
        .. (await ReadAsync(database, "granted", cancellationToken)).OrderBy(claim => claim.Until).ThenBy(claim => claim.QuestionId),
    ];

    /// <summary>Those that were decided otherwise, latest first.</summary>
    public static async Task<IReadOnlyList<Claim>> RefusedAsync(RegisterDatabase database, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(database, "refused", cancellationToken)).Reverse()];

    private static async Task<IReadOnlyList<Claim>> ReadAsync(RegisterDatabase database, string which, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select q.id, q.received_report_id, q.code, q.data, q.opened_at, q.answer, q.answer_data, q.reason, q.decided_by, q.decided_at, e.reporting_year, e.facility_name,
                (select t.until_day from claim_term t where t.id = (select max(l.id) from claim_term l where l.question_id = q.id)) as prolonged
            from question q
            join received_report e on e.id = q.received_report_id
            where q.code in ('withheld-release', 'withholds-everything')
                and ((@which = 'open' and q.answer is null and e.state = 'held')
                    or (@which = 'granted' and q.answer = 'withhold' and e.state in ('held', 'accepted', 'published'))
                    or (@which = 'refused' and q.answer <> 'withhold'))
            order by q.id
            """,
            new { which },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToClaim())];
    }

    private sealed class Row : QuestionRow
    {
        public DateOnly? Prolonged { get; init; }

        public Claim ToClaim() => new()
        {
            QuestionId = Id, ReportId = ReceivedReportId, Code = Code, Year = ReportingYear, FacilityName = FacilityName, OpenedAt = OpenedAt,
            Grounds = Asked.GetValueOrDefault("grounds"), Rows = Asked.GetValueOrDefault("rows"), Answer = Answer, Ground = Decided.GetValueOrDefault(WithheldRelease.Ground),
            Until = Prolonged ?? (Decided.TryGetValue(WithheldRelease.Until, out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
            Reason = Reason, DecidedBy = DecidedBy, DecidedAt = DecidedAt,
        };
    }
}
