using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>
/// Which operator is a branch of which, as the centre has recorded it. The two are one legal entity with two numbers: while the link holds, a key of the one signs for the other. Rows are added
/// and ended, never changed.
/// </summary>
public sealed class Branches(RegisterDatabase database)
{
    /// <summary>Whether two numbers are of a head office and its branch, whichever is which.</summary>
    /// <param name="at">The moment that counts.</param>
    public async Task<bool> AreLinkedAsync(string one, string other, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            select count(*) from operator_branch
            where ((head_bin = @one and branch_bin = @other) or (head_bin = @other and branch_bin = @one)) and recorded_at <= @at and (ended_at is null or ended_at > @at)
            """,
            new { one, other, at }, cancellationToken: cancellationToken)) > 0;
    }

    /// <summary>The links that hold, by head office.</summary>
    public async Task<IReadOnlyList<Branch>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<Branch>(new CommandDefinition(
            "select id, head_bin, branch_bin, reason, recorded_at, recorded_by from operator_branch where ended_at is null order by head_bin, branch_bin, id", cancellationToken: cancellationToken))];
    }

    /// <summary>Records that an operator is a branch of another.</summary>
    /// <param name="reason">On what it rests, such as the certificate of registration of the branch.</param>
    /// <returns>False when a number is no BIN, both are the same, or it is recorded already.</returns>
    public async Task<bool> LinkAsync(string head, string branch, string reason, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (head == branch || !Party.Operator(head).IsWellFormed || !Party.Operator(branch).IsWellFormed)
        {
            return false;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.LinkBranch, turn, cancellationToken);
        if (await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into operator_branch (id, head_bin, branch_bin, reason, recorded_at, recorded_by)
            select coalesce((select max(id) from operator_branch), 0) + 1, @head, @branch, @reason, @now, @by
            where not exists (select 1 from operator_branch b where b.head_bin = @head and b.branch_bin = @branch and b.ended_at is null)
            """,
            new { head, branch, reason, now, by = actor.ToString() }, turn, cancellationToken: cancellationToken)) == 0)
        {
            return false;
        }

        await ActJournal.WriteAsync(new Deed(Act.LinkBranch, Deed.On("operator", branch)) { After = $"branch of {head}", Reason = reason }, actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Ends a link at once; what was signed before stays as it is.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> UnlinkAsync(string head, string branch, string reason, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.UnlinkBranch, turn, cancellationToken);
        if (await connection.ExecuteAsync(new CommandDefinition(
            "update operator_branch set ended_at = @now, ended_by = @by where head_bin = @head and branch_bin = @branch and ended_at is null",
            new { head, branch, now, by = actor.ToString() }, turn, cancellationToken: cancellationToken)) == 0)
        {
            return false;
        }

        await ActJournal.WriteAsync(new Deed(Act.UnlinkBranch, Deed.On("operator", branch)) { Before = $"branch of {head}", Reason = reason }, actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }
}

/// <summary>An operator that is a branch of another.</summary>
public sealed record Branch
{
    public long Id { get; init; }

    public string HeadBin { get; init; } = "";

    public string BranchBin { get; init; } = "";

    /// <summary>On what it rests.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public string RecordedBy { get; init; } = "";
}
