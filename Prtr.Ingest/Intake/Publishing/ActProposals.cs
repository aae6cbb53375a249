using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>
/// Acts that take two persons: one proposes, another lets it be done, or declines. What is done and the end of its proposal are one transaction.
/// </summary>
/// <param name="actor">A person who has signed in; others act at once.</param>
public sealed class ActProposals(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <param name="content">Says, inside the transaction, what it would be done to; null when there is nothing.</param>
    public Task<ProposalProblem?> ProposeAsync(
        Act act, string subject, Func<DbTransaction, Task<string?>> content, string reason, CancellationToken cancellationToken) => InTurnAsync(Act.Propose, async turn =>
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return ProposalProblem.ReasonMissing;
        }

        if (await content(turn) is not { } now)
        {
            return ProposalProblem.NothingToPublish;
        }

        var open = await turn.Connection!.QuerySingleOrDefaultAsync<ActProposal>(new CommandDefinition(
            "select * from proposal where act = @word and subject = @subject and outcome is null", new { word = act.Word(), subject }, turn, cancellationToken: cancellationToken));
        if (open?.Content == now)
        {
            return ProposalProblem.ProposedAlready;
        }

        if (open is not null)
        {
            await DecideAsync(open.Id, "over", null, turn, cancellationToken);
        }

        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into proposal (id, act, subject, content, account_id, proposed_at, reason)
            select coalesce(max(id), 0) + 1, @word, @subject, @now, @AccountId, @at, @reason from proposal
            """,
            new { word = act.Word(), subject, now, Person.AccountId, at = clock.GetUtcNow(), reason },
            turn,
            cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.Propose, subject) { After = act.Word(), Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Leaves everything as it is; whoever has proposed may take the proposal back so.</summary>
    public Task<ProposalProblem?> DeclineAsync(long id, string reason, CancellationToken cancellationToken) => InTurnAsync(Act.Decline, async turn =>
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return ProposalProblem.ReasonMissing;
        }

        if (await FindAsync(id, turn, cancellationToken) is not { Outcome: null } proposal)
        {
            return ProposalProblem.Decided;
        }

        await DecideAsync(id, "declined", reason, turn, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.Decline, proposal.Subject) { Before = proposal.Act, Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>The open proposals, the oldest first.</summary>
    /// <param name="act">Only of one kind; null for all.</param>
    public static async Task<IReadOnlyList<ActProposal>> OpenAsync(RegisterDatabase database, Act? act, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<ActProposal>(new CommandDefinition(
            """
            select p.id, p.act, p.subject, p.content, p.account_id, a.full_name, p.proposed_at, p.reason, p.outcome
            from proposal p join account a on a.id = p.account_id
            where p.outcome is null and (@word is null or p.act = @word) order by p.id
            """,
            new { word = act?.Word() },
            cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>What another person has proposed and nobody decided, to be done inside the transaction, which the caller commits.</summary>
    /// <exception cref="NotAllowedException">The person has proposed it, or has no right to the act.</exception>
    internal async Task<ActProposal?> TakeAsync(long id, Act act, string? reason, DbTransaction turn, CancellationToken cancellationToken)
    {
        await Permit.DemandAsync(actor, act, turn, cancellationToken);
        if (await FindAsync(id, turn, cancellationToken) is not { Outcome: null } proposal || proposal.Act != act.Word())
        {
            return null;
        }

        if (proposal.AccountId == Person.AccountId)
        {
            throw new NotAllowedException(actor, act);
        }

        await DecideAsync(id, "done", reason, turn, cancellationToken);
        return proposal;
    }

    internal static Task<ActProposal?> FindAsync(long id, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.QuerySingleOrDefaultAsync<ActProposal>(new CommandDefinition("select * from proposal where id = @id", new { id }, turn, cancellationToken: cancellationToken));

    private SignedInPerson Person => actor.Session ?? throw new InvalidOperationException("Two persons act who have signed in; others act at once.");

    private async Task<ProposalProblem?> InTurnAsync(Act act, Func<DbTransaction, Task<ProposalProblem?>> work, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, act, turn, cancellationToken);
        var problem = await work(turn);
        if (problem is null)
        {
            await turn.CommitAsync(cancellationToken);
        }

        return problem;
    }

    private Task<int> DecideAsync(long id, string outcome, string? reason, DbTransaction turn, CancellationToken cancellationToken) => turn.Connection!.ExecuteAsync(new CommandDefinition(
        "update proposal set outcome = @outcome, decided_by = @AccountId, decided_at = @now, decision_reason = @reason where id = @id and outcome is null",
        new { id, outcome, Person.AccountId, now = clock.GetUtcNow(), reason }, turn, cancellationToken: cancellationToken));
}
