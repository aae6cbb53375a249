using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>A decision that is taken back before anything of it is public. The answer stays where it was written; the question is asked anew.</summary>
internal sealed class TakenBack(StateChanges changes, DateTimeOffset now, DbTransaction transaction)
{
    /// <summary>Those of a report's questions whose decisions may be taken back while it stands so.</summary>
    public static IEnumerable<KeptQuestion> Of(IReadOnlyList<KeptQuestion> asked, ReceivedState state) => asked.Where(question =>
        question.Answer is { } answer && QuestionKinds.MayBeTakenBack(question.Question) && !asked.Any(other => other.Id > question.Id && other.Question == question.Question)

        // What was refused otherwise, or repeats a version, is not refused by this decision.
        && (QuestionKinds.EffectOf(question.Question, answer) == AnswerEffect.Reject ? state == ReceivedState.Rejected : state is ReceivedState.Held or ReceivedState.Accepted));

    /// <returns>Why nothing was done; null when it was.</returns>
    public async Task<ActProblem?> TakeAsync(KeptQuestion question, ReceivedRow row, string reason, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(question, row, reason, cancellationToken) is { } problem)
        {
            return problem;
        }

        if (row.Now != ReceivedState.Held)
        {
            await new EndedReport(changes, transaction).EndAsync(row, ReceivedState.Held, reason, cancellationToken);
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                "update received_report set report_version_id = null where id = @Id", new { row.Id }, transaction, cancellationToken: cancellationToken));
        }

        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into question (id, received_report_id, code, data, opened_at)
            select (select max(n.id) + 1 from question n), q.received_report_id, q.code, q.data, @now from question q where q.id = @Id
            """,
            new { question.Id, now }, transaction, cancellationToken: cancellationToken));
        return null;
    }

    private async Task<ActProblem?> ProblemAsync(KeptQuestion question, ReceivedRow row, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return ActProblem.Of("reason-missing");
        }

        var asked = await QuestionTable.OfReportAsync(row.Id, transaction, cancellationToken);
        return Of(asked, row.Now).Any(one => one.Id == question.Id) ? null
            : question.Answer is null || asked.Any(other => other.Id > question.Id && other.Question == question.Question) ? ActProblem.Of("not-decided", ("question", question.Id))
            : !QuestionKinds.MayBeTakenBack(question.Question) ? ActProblem.Of("not-taken-back", ("question", question.Id))
            : row.CannotBecome(ReceivedState.Held);
    }
}
