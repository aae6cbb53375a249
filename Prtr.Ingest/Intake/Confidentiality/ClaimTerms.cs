using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Confidentiality;

/// <summary>The terms of claims that were granted: at their end the officer decides anew. A new term is a new row; what was decided before stays.</summary>
/// <param name="actor">Who decides.</param>
public sealed class ClaimTerms(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <param name="question">Number of the question that the claim raised.</param>
    /// <param name="until">The day on which the claim is looked at again.</param>
    /// <returns>Why it is refused; null when it is done.</returns>
    public async Task<TermProblem?> ProlongAsync(long question, DateOnly until, string reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.DecideConfidentiality, turn, cancellationToken);
        if (string.IsNullOrWhiteSpace(reason))
        {
            return TermProblem.ReasonMissing;
        }

        if (until <= DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
        {
            return TermProblem.DayIsPast;
        }

        var report = await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            "select q.received_report_id from question q where q.id = @question and q.code = 'withheld-release' and q.answer = 'withhold'",
            new { question }, turn, cancellationToken: cancellationToken));
        if (report is null)
        {
            return TermProblem.NotGranted;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into claim_term (id, question_id, until_day, actor, decided_at, reason)
            select coalesce(max(id), 0) + 1, @question, @until, @by, @now, @reason from claim_term
            """,
            new { question, until, by = actor.ToString(), now = clock.GetUtcNow(), reason }, turn, cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(
            new Deed(Act.DecideConfidentiality, Deed.On("report", report.Value)) { After = FormattableString.Invariant($"claim {question} until {until:yyyy-MM-dd}"), Reason = reason },
            actor, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return null;
    }
}

/// <summary>Why a term is not prolonged.</summary>
public enum TermProblem
{
    ReasonMissing,

    DayIsPast,

    NotGranted,
}
