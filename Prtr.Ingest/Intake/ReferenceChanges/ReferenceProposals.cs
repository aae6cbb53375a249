using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>Dated rows of reference tables by two persons: one proposes, another adds them or declines. Each is one transaction.</summary>
/// <param name="actor">A person who has signed in.</param>
public sealed class ReferenceProposals(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>All rows of a table as they are.</summary>
    public static async Task<IReadOnlyList<string[]>> RowsAsync(RegisterDatabase database, ReferenceTable table, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await table.ReadAsync(connection, null, cancellationToken);
    }

    /// <summary>What a file would change; rows that are there already are passed over, so that a whole exported file may come back with rows added to it.</summary>
    public static async Task<ReferencePreview> PreviewAsync(RegisterDatabase database, ReferenceTable table, string content, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await PreviewAsync(table, content, reading, cancellationToken);
    }

    /// <summary>Proposals that nobody has decided on, oldest first.</summary>
    public static async Task<IReadOnlyList<ReferenceProposal>> OpenAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<ReferenceProposal>(new CommandDefinition(
            """
            select p.id, p.table_name, p.content, p.account_id, a.full_name, p.proposed_at, p.reason, p.outcome
            from reference_proposal p join account a on a.id = p.account_id
            where p.outcome is null order by p.id
            """,
            cancellationToken: cancellationToken))).AsList();
    }

    /// <returns>What stands against it; empty when it is proposed.</returns>
    public Task<IReadOnlyList<ReferenceProblem>> ProposeAsync(ReferenceTable table, string content, string reason, CancellationToken cancellationToken) =>
        InTurnAsync(Act.ProposeReference, reason, async turn =>
        {
            var preview = await PreviewAsync(table, content, turn, cancellationToken);
            if (preview.Problems.Count > 0)
            {
                return preview.Problems;
            }

            var rows = ReferenceCsv.Write(table, preview.Changes.Select(change => change.Row));
            await turn.Connection!.ExecuteAsync(new CommandDefinition(
                """
                insert into reference_proposal (id, table_name, content, account_id, proposed_at, reason)
                select coalesce(max(id), 0) + 1, @Name, @rows, @AccountId, @now, @reason from reference_proposal
                """,
                new { table.Name, rows, Person.AccountId, now = clock.GetUtcNow(), reason }, turn, cancellationToken: cancellationToken));
            await ActJournal.WriteAsync(
                new Deed(Act.ProposeReference, Deed.On("reference", table.Name)) { After = FormattableString.Invariant($"{preview.Changes.Count} rows"), Reason = reason },
                actor, clock.GetUtcNow(), turn, cancellationToken);
            return [];
        }, cancellationToken);

    /// <summary>Adds what was proposed, if it still can be added.</summary>
    /// <returns>What stands against it; empty when it is done.</returns>
    /// <exception cref="NotAllowedException">The person has no right to, or has proposed it.</exception>
    public Task<IReadOnlyList<ReferenceProblem>> ApproveAsync(long id, string reason, CancellationToken cancellationToken) =>
        InTurnAsync(Act.ApproveReference, reason, async turn =>
        {
            if (await FindAsync(id, turn, cancellationToken) is not { Outcome: null } proposal || ReferenceTable.Find(proposal.TableName) is not { } table)
            {
                return [new ReferenceProblem(0, "decided", "")];
            }

            if (proposal.AccountId == Person.AccountId)
            {
                throw new NotAllowedException(actor, Act.ApproveReference);
            }

            var preview = await PreviewAsync(table, proposal.Content, turn, cancellationToken);
            if (preview.Problems.Count > 0)
            {
                return preview.Problems;
            }

            foreach (var change in preview.Changes)
            {
                await table.AddAsync(change.Row, actor, proposal.Reason, clock.GetUtcNow(), turn, cancellationToken);
                await ActJournal.WriteAsync(
                    new Deed(Act.ApproveReference, Deed.On("reference", table.Name)) { Before = Text(change.Before), After = Text(change.Row), Reason = proposal.Reason },
                    actor, clock.GetUtcNow(), turn, cancellationToken);
            }

            await DecideAsync(id, "approved", reason, turn, cancellationToken);
            return [];
        }, cancellationToken);

    /// <summary>Leaves the table as it is; whoever has proposed may take the proposal back so.</summary>
    public Task<IReadOnlyList<ReferenceProblem>> DeclineAsync(long id, string reason, CancellationToken cancellationToken) =>
        InTurnAsync(Act.DeclineReference, reason, async turn =>
        {
            if (await FindAsync(id, turn, cancellationToken) is not { Outcome: null } proposal)
            {
                return [new ReferenceProblem(0, "decided", "")];
            }

            await DecideAsync(id, "declined", reason, turn, cancellationToken);
            await ActJournal.WriteAsync(new Deed(Act.DeclineReference, Deed.On("reference", proposal.TableName)) { Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
            return [];
        }, cancellationToken);

    private SignedInPerson Person => actor.Session ?? throw new InvalidOperationException("Two persons change reference tables who have signed in.");

    private static string? Text(string[]? row) => row is null ? null : string.Join(", ", row.Where(cell => cell.Length > 0));

    private static async Task<ReferencePreview> PreviewAsync(ReferenceTable table, string content, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var (rows, problems) = ReferenceCsv.Read(table, content);
        var existing = (await table.ReadAsync(transaction.Connection!, transaction, cancellationToken)).ToList();
        var there = existing.Select(row => string.Join('\u001f', row)).ToHashSet();
        var (changes, found) = (new List<ReferenceChange>(), problems.ToList());
        foreach (var (line, row) in rows.Where(row => !there.Contains(string.Join('\u001f', row.Row))))
        {
            if (changes.Count == ReferenceCsv.Most)
            {
                found.Add(new ReferenceProblem(line, "too-many", ""));
                break;
            }

            if (table.ProblemOf(line, row, existing) is { } problem)
            {
                found.Add(problem);
                continue;
            }

            var before = table.Before(row, existing);
            changes.Add(new ReferenceChange(row, before, await table.AffectedAsync(row, before, transaction, cancellationToken)));
            existing.Add(row);
        }

        if (changes.Count == 0 && found.Count == 0)
        {
            found.Add(new ReferenceProblem(0, "nothing-new", ""));
        }

        return new ReferencePreview(found.Count > 0 ? [] : changes, found);
    }

    private async Task<IReadOnlyList<ReferenceProblem>> InTurnAsync(
        Act act, string reason, Func<DbTransaction, Task<IReadOnlyList<ReferenceProblem>>> work, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, act, turn, cancellationToken);
        if (string.IsNullOrWhiteSpace(reason))
        {
            return [new ReferenceProblem(0, "no-reason", "")];
        }

        var problems = await work(turn);
        if (problems.Count == 0)
        {
            await turn.CommitAsync(cancellationToken);
        }

        return problems;
    }

    private static async Task<ReferenceProposal?> FindAsync(long id, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.QuerySingleOrDefaultAsync<ReferenceProposal>(new CommandDefinition(
            "select id, table_name, content, account_id, proposed_at, reason, outcome from reference_proposal where id = @id", new { id }, turn, cancellationToken: cancellationToken));

    private Task<int> DecideAsync(long id, string outcome, string reason, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteAsync(new CommandDefinition(
            "update reference_proposal set outcome = @outcome, decided_by = @AccountId, decided_at = @now, decision_reason = @reason where id = @id and outcome is null",
            new { id, outcome, Person.AccountId, now = clock.GetUtcNow(), reason }, turn, cancellationToken: cancellationToken));
}
