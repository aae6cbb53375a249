using System.Text.Json;
using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>An open question for whoever works through them.</summary>
/// <param name="Region">First two digits of the KATO of the facility's newest report; null while the facility is not known.</param>
/// <param name="OfficerId">Account of who deals with its report; null when nobody does.</param>
public sealed record QueuedQuestion(
    long Id, long ReportId, Question Question, DateTimeOffset OpenedAt, string Delivery, int? Year, string? OperatorBin, string? FacilityName, string? Region, long? OfficerId, string? Officer)
{
    /// <summary>The answers that it takes, each with the values that it needs; empty for a kind that is asked no more.</summary>
    public IReadOnlyList<(string Code, IReadOnlyList<string> Values)> Answers => [.. QuestionKinds.Find(Question.Code)?.Answers.Select(answer => (answer.Code, answer.Values)) ?? []];

    /// <summary>Those of them that may be given to many reports at once: they need no values, and of grave questions they only refuse.</summary>
    public IReadOnlyList<(string Code, IReadOnlyList<string> Values)> AnswersTogether =>
        [.. QuestionKinds.Find(Question.Code)?.Answers.Where(answer => answer.Values.Count == 0 && (Gravity != QuestionGravity.Grave || answer.Effect == AnswerEffect.Reject)).Select(answer => (answer.Code, answer.Values)) ?? []];

    public QuestionGravity Gravity => QuestionKinds.GravityOf(Question);

    /// <summary>What is likely meant by a value of an answer, to be looked at and kept or changed; empty when nothing is.</summary>
    public string Suggested(string answer, string value) => answer == LikelySameFacility.Same ? Question.Data.GetValueOrDefault(value, "") : "";

    /// <summary>Whether it is the confidentiality officer who decides it.</summary>
    public bool IsAboutConfidentiality => QuestionKinds.IsAboutConfidentiality(Question);
}

/// <summary>Reads the questions that hold reports, with who deals with them.</summary>
public static class OpenWork
{
    /// <param name="report">Only of one report; null for all.</param>
    /// <returns>In the order in which they were asked.</returns>
    public static async Task<IReadOnlyList<QueuedQuestion>> ReadAsync(RegisterDatabase database, long? report, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select q.id, q.received_report_id as report_id, q.code, q.data, q.opened_at, s.name as delivery, e.reporting_year, e.operator_bin, e.facility_name, v.kato, a.id as officer_id, a.full_name
            from question q
            join received_report e on e.id = q.received_report_id
            join submission s on s.id = e.submission_id
            left join report_version v on v.id = (select max(l.id) from report_version l join report r on r.id = l.report_id where r.facility_id = e.facility_id)
            left join report_assignment g on g.id = (select max(n.id) from report_assignment n where n.received_report_id = e.id)
            left join account a on a.id = g.account_id
            where q.answer is null and e.state = 'held' and (@report is null or e.id = @report)
            order by q.id
            """,
            new { report },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToQuestion())];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public long ReportId { get; init; }

        public string Code { get; init; } = "";

        public string Data { get; init; } = "{}";

        public DateTimeOffset OpenedAt { get; init; }

        public string Delivery { get; init; } = "";

        public int? ReportingYear { get; init; }

        public string? OperatorBin { get; init; }

        public string? FacilityName { get; init; }

        public string? Kato { get; init; }

        public long? OfficerId { get; init; }

        public string? FullName { get; init; }

        public QueuedQuestion ToQuestion() => new(
            Id, ReportId, new Question(Code, JsonSerializer.Deserialize(Data, RemarkJson.Default.IReadOnlyDictionaryStringString)!), OpenedAt, Delivery, ReportingYear, OperatorBin, FacilityName,
            Kato?[..2], OfficerId, FullName);
    }
}
