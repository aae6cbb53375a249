using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Proposing;

/// <summary>
/// Acts that take two persons: one proposes, another lets it be done, or declines. What is done and the end of its proposal are one transaction,
/// so that a crash leaves both as before or as after.
/// </summary>
/// <param name="actor">A person who has signed in; others act at once.</param>
public sealed class Proposals(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    private const string Columns = "p.id, p.act, p.subject, p.content, p.account_id, a.full_name, p.proposed_at, p.reason, p.outcome from proposal p join account a on a.id = p.account_id";

    /// <summary>What was proposed before on the same and is not the same any more, is over.</summary>
    /// <param name="look">Says, inside the transaction, what it would be done to; null when there is nothing.</param>
    /// <returns>What stands against it; null when it is proposed.</returns>
    public Task<ProposalProblem?> ProposeAsync(
        Act act, string subject, string reason, Func<DbTransaction, Task<string?>> look, CancellationToken cancellationToken) => InTurnAsync(Act.Propose, reason, async turn =>
    {
        if (await look(turn) is not { } content)
        {
            return ProposalProblem.NothingToPublish;
        }

        var open = (await OpenAsync(turn, act, cancellationToken)).FirstOrDefault(one => one.Subject == subject);
        if (open?.Content == content)
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
            select coalesce(max(id), 0) + 1, @word, @subject, @content, @AccountId, @at, @reason from proposal
            """,
            new { word = act.Word(), subject, content, Person.AccountId, at = clock.GetUtcNow(), reason },
            turn,
            cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.Propose, subject) { After = act.Word(), Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Leaves everything as it is; whoever has proposed may take the proposal back so.</summary>
    public Task<ProposalProblem?> DeclineAsync(long id, string reason, CancellationToken cancellationToken) => InTurnAsync(Act.Decline, reason, async turn =>
    {
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
    public static async Task<IReadOnlyList<Proposal>> OpenAsync(RegisterDatabase database, Act? act, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await OpenAsync(reading, act, cancellationToken);
    }

    /// <inheritdoc cref="OpenAsync(RegisterDatabase, Act?, CancellationToken)"/>
    internal static async Task<IReadOnlyList<Proposal>> OpenAsync(DbTransaction turn, Act? act, CancellationToken cancellationToken) =>
        (await turn.Connection!.QueryAsync<Proposal>(new CommandDefinition(
            $"select {Columns} where p.outcome is null and (@word is null or p.act = @word) order by p.id", new { word = act?.Word() }, turn, cancellationToken: cancellationToken))).AsList();

    /// <summary>Does what another person has proposed, if what it would be done to still is what was looked at.</summary>
    /// <param name="look">Says, inside the transaction, what it would be done to; null when there is nothing.</param>
    /// <exception cref="NotAllowedException">The person has proposed it, or has no right to the act.</exception>
    internal async Task<ProposalOutcome> ApproveAsync(
        long id, Act act, Func<Proposal, DbTransaction, Task<string?>> look, Func<Proposal, DbTransaction, Task<ProposalOutcome>> work, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await TakeAsync(id, act, null, turn, cancellationToken) is not { } proposal)
        {
            return new ProposalOutcome(null, ProposalProblem.Decided);
        }

        var outcome = await look(proposal, turn) == proposal.Content ? await work(proposal, turn) : new ProposalOutcome(null, ProposalProblem.Changed);
        if (outcome.Problem is null)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "update proposal set data_release_id = @release where id = @id", new { id, release = outcome.Release?.Release.Id }, turn, cancellationToken: cancellationToken));
            await turn.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>What another person has proposed and nobody decided, to be done inside the transaction, which the caller commits.</summary>
    /// <inheritdoc cref="ApproveAsync" path="/exception"/>
    internal async Task<Proposal?> TakeAsync(long id, Act act, string? reason, DbTransaction turn, CancellationToken cancellationToken)
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

    private SignedInPerson Person => actor.Session ?? throw new InvalidOperationException("Two persons act who have signed in; others act at once.");

    private static Task<Proposal?> FindAsync(long id, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.QuerySingleOrDefaultAsync<Proposal>(new CommandDefinition($"select {Columns} where p.id = @id", new { id }, turn, cancellationToken: cancellationToken));

    private async Task<ProposalProblem?> InTurnAsync(Act act, string reason, Func<DbTransaction, Task<ProposalProblem?>> work, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, act, turn, cancellationToken);
        var problem = string.IsNullOrWhiteSpace(reason) ? ProposalProblem.ReasonMissing : await work(turn);
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
