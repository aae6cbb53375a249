using System.Data.Common;
using System.Text.Json;
using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>The questions of reports in the database. An answer is written once; it is never changed.</summary>
internal static class QuestionTable
{
    /// <summary>All questions of a report, in the order in which they were asked.</summary>
    public static async Task<IReadOnlyList<KeptQuestion>> OfReportAsync(long receivedId, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<KeptQuestion.Row>(new CommandDefinition(
            "select id, received_report_id, code, data, answer, answer_data, reason from question where received_report_id = @receivedId order by id",
            new { receivedId },
            transaction,
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToQuestion())];
    }

    /// <summary>The question, or null when there is none.</summary>
    public static async Task<KeptQuestion?> FindAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
        (await transaction.Connection!.QuerySingleOrDefaultAsync<KeptQuestion.Row>(new CommandDefinition(
            "select id, received_report_id, code, data, answer, answer_data, reason from question where id = @id", new { id }, transaction, cancellationToken: cancellationToken)))
        ?.ToQuestion();

    public static Task AnswerAsync(long id, Answer answer, Actor actor, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            """
            update question set answer = @Code, answer_data = @values, reason = @Reason, decided_by = @by, decided_at = @now
            where id = @id and answer is null
            """,
            new
            {
                id, answer.Code, answer.Reason, now, by = actor.ToString(),
                values = JsonSerializer.Serialize(answer.Values, RemarkJson.Default.IReadOnlyDictionaryStringString),
            },
            transaction,
            cancellationToken: cancellationToken));
}

/// <summary>A question as it was asked of a report.</summary>
/// <param name="Answer">Null while it is open.</param>
internal sealed record KeptQuestion(long Id, long ReceivedId, Question Question, Answer? Answer)
{
    internal sealed class Row
    {
        public long Id { get; init; }

        public long ReceivedReportId { get; init; }

        public string Code { get; init; } = "";

        public string Data { get; init; } = "{}";

        public string? Answer { get; init; }

        public string? AnswerData { get; init; }

        public string? Reason { get; init; }

        public KeptQuestion ToQuestion() => new(
            Id, ReceivedReportId, new Question(Code, Values(Data)), Answer is null ? null : new Answer(Answer, Values(AnswerData ?? "{}"), Reason ?? ""));

        private static IReadOnlyDictionary<string, string> Values(string json) =>
            JsonSerializer.Deserialize(json, RemarkJson.Default.IReadOnlyDictionaryStringString)!;
    }
}
