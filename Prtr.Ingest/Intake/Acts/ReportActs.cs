using System.Data.Common;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>
/// What persons decide about reports that are held or accepted. Every act is one transaction; told to be a rehearsal, it says what would come of it and changes nothing.
/// What cannot be done is said in words and changes nothing either.
/// </summary>
public sealed class ReportActs(RegisterDatabase database, DeliveryReader reader, CheckReport check, Decide? decide, Actor actor, TimeProvider clock)
{
    // Null for whoever has no page before him.
    private long? seen;

    /// <summary>Decides a question; after the last one the report is read again and goes on.</summary>
    public Task<ActOutcome> AnswerAsync(long questionId, Answer answer, bool rehearsal, CancellationToken cancellationToken) =>
        OnQuestionAsync(questionId, question => $"{question.Code}: {answer.Code}", answer.Reason, rehearsal, async (question, held, transaction) =>
        {
            var problem = question.Answer is not null ? ActProblem.Of("already-decided", ("question", questionId))
                : held.Now != ReceivedState.Held ? held.CannotBecome(ReceivedState.Accepted)
                : await AnswerChecks.ProblemAsync(question, answer, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), transaction, cancellationToken);
            if (problem is not null)
            {
                return problem;
            }

            await QuestionTable.AnswerAsync(questionId, answer, actor, clock.GetUtcNow(), transaction, cancellationToken);
            return await GoOnAsync(held, answer, question.Question, transaction, cancellationToken);
        }, cancellationToken);

    /// <summary>Takes a decision back while nothing of it is public: the question is asked anew, the report waits again, and a version that it had superseded takes its place again.</summary>
    public Task<ActOutcome> TakeBackAsync(long questionId, string reason, bool rehearsal, CancellationToken cancellationToken) =>
        OnQuestionAsync(
            questionId, question => $"{question.Code}: taken back", reason, rehearsal,
            (question, row, transaction) => new TakenBack(new StateChanges(transaction, actor, clock.GetUtcNow()), clock.GetUtcNow(), transaction).TakeAsync(question, row, reason, cancellationToken),
            cancellationToken);

    /// <summary>Accepts a held report with the remarks that hold it; any other question has to be decided by itself.</summary>
    public Task<ActOutcome> AcceptAsync(long reportId, string reason, bool rehearsal, CancellationToken cancellationToken) =>
        ActAsync(reportId, Act.Accept, ReceivedState.Accepted, reason, rehearsal, [ReceivedState.Held], async (held, transaction) =>
        {
            var open = (await QuestionTable.OfReportAsync(held.Id, transaction, cancellationToken)).Where(question => question.Answer is null).ToList();
            if (open.Where(question => question.Question.Code != UnansweredRemark.KindCode).Select(question => question.Question.Code).ToList() is { Count: > 0 } others)
            {
                return ActProblem.Of("questions-open", ("report", held.Id), ("questions", string.Join(", ", others)));
            }

            foreach (var question in open)
            {
                await QuestionTable.AnswerAsync(question.Id, Answer.Of(AnswerKind.Accept.Code, reason), actor, clock.GetUtcNow(), transaction, cancellationToken);
            }

            return await Reading().TakeAsync(held, reason, transaction, cancellationToken);
        }, cancellationToken);

    /// <summary>Sends a held or accepted report back, with a letter to its operator.</summary>
    public Task<ActOutcome> ReturnAsync(long reportId, string reason, bool rehearsal, CancellationToken cancellationToken) =>
        ReturnAsync(reportId, reason, Letters.AsWritten, rehearsal, cancellationToken);

    /// <inheritdoc cref="ReturnAsync(long, string, bool, CancellationToken)"/>
    public Task<ActOutcome> ReturnAsync(long reportId, string reason, Letters letters, bool rehearsal, CancellationToken cancellationToken) =>
        EndAsync(reportId, Act.Return, ReceivedState.Returned, reason, letters, rehearsal, cancellationToken);

    /// <summary>Does not take a held or accepted report.</summary>
    public Task<ActOutcome> RejectAsync(long reportId, string reason, bool rehearsal, CancellationToken cancellationToken) =>
        RejectAsync(reportId, reason, null, rehearsal, cancellationToken);

    /// <summary>The same with a letter to its operator.</summary>
    /// <param name="letters">Null: nobody is written to.</param>
    public Task<ActOutcome> RejectAsync(long reportId, string reason, Letters? letters, bool rehearsal, CancellationToken cancellationToken) =>
        EndAsync(reportId, Act.Reject, ReceivedState.Rejected, reason, letters, rehearsal, cancellationToken);

    /// <summary>Writes to the operator of a report that its errors alone sent back, once.</summary>
    public async Task<ActOutcome> WriteAsync(long reportId, string reason, Letters letters, bool rehearsal, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string> written = new Dictionary<string, string>();
        var outcome = await ActAsync(reportId, Act.Return, ReceivedState.Returned, reason, rehearsal, [ReceivedState.Returned], async (row, transaction) =>
        {
            if (await OperatorLetters.ExistAsync(row, transaction, cancellationToken))
            {
                return ActProblem.Of("letter-written", ("report", row.Id));
            }

            written = await new OperatorLetters("letter", actor, clock.GetUtcNow(), transaction).WriteAsync(row, reason, letters, cancellationToken);
            return null;
        }, cancellationToken);
        return outcome with { Letters = written };
    }

    /// <summary>The same acts for somebody who has a page before him: what was done to the report since is told, and nothing else happens.</summary>
    /// <param name="stamp">See <see cref="DeskReport.Stamp"/>.</param>
    public ReportActs Seeing(long stamp) => new(database, reader, check, decide, actor, clock) { seen = stamp };

    /// <summary>Takes a held or accepted report back. What is public is taken back by <see cref="Withdrawals"/>, which makes a data release.</summary>
    public Task<ActOutcome> WithdrawAsync(long reportId, string reason, bool rehearsal, CancellationToken cancellationToken) =>
        EndAsync(reportId, Act.Withdraw, ReceivedState.Withdrawn, reason, null, rehearsal, cancellationToken);

    private async Task<ActOutcome> EndAsync(long reportId, Act act, ReceivedState to, string reason, Letters? letters, bool rehearsal, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string> written = new Dictionary<string, string>();
        var outcome = await ActAsync(reportId, act, to, reason, rehearsal, [ReceivedState.Held, ReceivedState.Accepted], async (row, transaction) =>
        {
            written = letters is null ? written
                : await new OperatorLetters(act == Act.Return ? "letter" : "refusal", actor, clock.GetUtcNow(), transaction).WriteAsync(row, reason, letters, cancellationToken);
            await EndAsync(row, to, reason, transaction, cancellationToken);
            return null;
        }, cancellationToken);
        return outcome with { Letters = written };
    }

    private async Task<ActProblem?> GoOnAsync(ReceivedRow held, Answer answer, Question question, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (QuestionKinds.EffectOf(question, answer) == AnswerEffect.Reject)
        {
            await EndAsync(held, ReceivedState.Rejected, answer.Reason, transaction, cancellationToken);
            return null;
        }

        var open = (await QuestionTable.OfReportAsync(held.Id, transaction, cancellationToken)).Any(other => other.Answer is null);
        return open ? null : await Reading().TakeAsync(held, answer.Reason, transaction, cancellationToken);
    }

    private Task EndAsync(ReceivedRow row, ReceivedState to, string reason, DbTransaction transaction, CancellationToken cancellationToken) =>
        new EndedReport(new StateChanges(transaction, actor, clock.GetUtcNow()), transaction).EndAsync(row, to, reason, cancellationToken);

    private SecondReading Reading() => new(database, reader, check, decide, actor, clock.GetUtcNow());

    private Task<ActOutcome> OnQuestionAsync(
        long questionId, Func<Question, string> said, string reason, bool rehearsal, Func<KeptQuestion, ReceivedRow, DbTransaction, Task<ActProblem?>> change, CancellationToken cancellationToken) =>
        InTurnAsync(
            rehearsal,
            async transaction =>
            {
                if (await QuestionTable.FindAsync(questionId, transaction, cancellationToken) is not { } question)
                {
                    await Permit.DemandAsync(actor, Act.Answer, transaction, cancellationToken);
                    return new ActOutcome(0, null, ActProblem.Of("no-such-question", ("question", questionId)));
                }

                var act = QuestionKinds.IsAboutConfidentiality(question.Question) ? Act.DecideConfidentiality : Act.Answer;
                return await OnReportAsync(
                    question.ReceivedId, new Deed(act, "") { After = said(question.Question), Reason = reason }, transaction, row => change(question, row, transaction), cancellationToken);
            },
            cancellationToken);

    private Task<ActOutcome> ActAsync(
        long reportId, Act act, ReceivedState to, string reason, bool rehearsal, ReceivedState[] from, Func<ReceivedRow, DbTransaction, Task<ActProblem?>> change, CancellationToken cancellationToken) =>
        InTurnAsync(
            rehearsal,
            transaction => OnReportAsync(
                reportId,
                new Deed(act, "") { Reason = reason },
                transaction,
                async row => string.IsNullOrWhiteSpace(reason) ? ActProblem.Of("reason-missing")
                    : !from.Contains(row.Now) ? row.CannotBecome(to)
                    : await change(row, transaction),
                cancellationToken),
            cancellationToken);

    private async Task<ActOutcome> OnReportAsync(
        long reportId, Deed deed, DbTransaction transaction, Func<ReceivedRow, Task<ActProblem?>> change, CancellationToken cancellationToken)
    {
        await Permit.DemandAsync(actor, deed.Act, transaction, cancellationToken);
        if (await ReceivedRow.FindAsync(reportId, transaction, cancellationToken) is not { } row)
        {
            return new ActOutcome(reportId, null, ActProblem.Of("no-such-report", ("report", reportId)));
        }

        if (seen is { } stamp && await ReportStamp.OfAsync(reportId, transaction, cancellationToken) is var now && now.Id != stamp)
        {
            return new ActOutcome(reportId, row.Now, ActProblem.Of("changed-meanwhile", ("report", reportId), ("actor", now.Actor)));
        }

        if (await change(row) is { } problem)
        {
            return new ActOutcome(reportId, row.Now, problem);
        }

        var after = (await ReceivedRow.FindAsync(reportId, transaction, cancellationToken))!.Now;
        var said = deed.After is null ? after.Word() : $"{after.Word()}, {deed.After}";
        await ActJournal.WriteAsync(
            deed with { Subject = Deed.On("report", reportId), Before = row.State, After = said }, actor, clock.GetUtcNow(), transaction, cancellationToken);
        var open = after == ReceivedState.Held ? await QuestionTable.OfReportAsync(reportId, transaction, cancellationToken) : [];
        return new ActOutcome(reportId, after, null) { Open = [.. open.Where(question => question.Answer is null).Select(question => question.Question)] };
    }

    private Task<ActOutcome> InTurnAsync(bool rehearsal, Func<DbTransaction, Task<ActOutcome>> act, CancellationToken cancellationToken) =>
        RegisterDatabase.RetryAsync(
            async () =>
            {
                await using var connection = await database.OpenAsync(cancellationToken);
                await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
                var outcome = await act(transaction);
                if (outcome.Problem is null && !rehearsal)
                {
                    await transaction.CommitAsync(cancellationToken);
                }

                return outcome;
            },
            cancellationToken);
}
