using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>A question with the report that it holds, for whoever decides.</summary>
public sealed record ListedQuestion(long Id, long ReportId, Question Question, DateTimeOffset OpenedAt, Answer? Answer, string? DecidedBy, DateTimeOffset? DecidedAt)
{
    public string SubmissionName { get; init; } = "";

    public int? Year { get; init; }

    public string? OperatorBin { get; init; }

    public string? FacilityName { get; init; }

    /// <summary>The answers that it takes, each with the values that it needs; empty for a kind that is asked no more.</summary>
    public IReadOnlyList<(string Code, IReadOnlyList<string> Values)> Answers =>
        [.. QuestionKinds.Find(Question.Code)?.Answers.Select(answer => (answer.Code, answer.Values)) ?? []];
}

/// <summary>Reads questions, open ones or all of them.</summary>
public static class QuestionList
{
    /// <param name="code">Only of one kind; null for all.</param>
    /// <param name="decided">Also those that are decided.</param>
    /// <returns>In the order in which they were asked.</returns>
    public static async Task<IReadOnlyList<ListedQuestion>> ReadAsync(
        RegisterDatabase database, string? code, bool decided, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select q.id, q.received_report_id, q.code, q.data, q.opened_at, q.answer, q.answer_data, q.reason, q.decided_by, q.decided_at,
                s.name as submission_name, e.reporting_year, e.operator_bin, e.facility_name
            from question q
            join received_report e on e.id = q.received_report_id
            join submission s on s.id = e.submission_id
            where (@code is null or q.code = @code) and (@decided = 1 or (q.answer is null and e.state = 'held'))
            order by q.id
            """,
            new { code, decided = decided ? 1 : 0 },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToQuestion())];
    }

    private sealed class Row : QuestionRow
    {
        public string SubmissionName { get; init; } = "";

        public string? OperatorBin { get; init; }

        public ListedQuestion ToQuestion() => new(
            Id, ReceivedReportId, new Question(Code, Asked), OpenedAt, Answer is null ? null : new Answer(Answer, Decided, Reason ?? ""), DecidedBy, DecidedAt)
        {
            SubmissionName = SubmissionName, Year = ReportingYear, OperatorBin = OperatorBin, FacilityName = FacilityName,
        };
    }
}
