using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>
/// People with an account who are asked to act for a party. Two things have to meet: the session of the account whose name was typed, and the link that the signer has handed to the person he
/// means. Who took the name of somebody else has no link, and who has the link has no session under a name that is not his.
/// </summary>
public sealed class Invitations(RegisterDatabase database, TimeProvider clock)
{
    /// <returns>The secret of the link; the database has only its hash.</returns>
    internal static async Task<string> CreateAsync(long accountId, Party party, Role role, Granting granted, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var secret = Secret.New();
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            update membership_invitation set answered_at = @now where account_id = @accountId and party = @party and answered_at is null;
            insert into membership_invitation (id, sha256, account_id, party, role, invited_by, may_delegate, invited_at, expires_at)
            select coalesce(max(id), 0) + 1, @hash, @accountId, @party, @role, @By, @mayDelegate, @now, @expires from membership_invitation;
            """,
            new { hash = Secret.HashOf(secret), accountId, party = party.ToString(), role = role.Word(), granted.By, mayDelegate = granted.MayDelegate ? 1 : 0, now, expires = now + AccountActs.LinkLife }, turn, cancellationToken: cancellationToken));
        return secret;
    }

    /// <summary>What a person is asked; null when the link is none, is another account's, was answered, or its time is over.</summary>
    public async Task<Invitation?> FindAsync(SignedInPerson person, string secret, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await FindAsync(person, secret, reading, cancellationToken);
    }

    /// <summary>Says yes or no; with a yes the person acts for the party from now on.</summary>
    /// <returns>False when there is nothing to answer any more.</returns>
    /// <exception cref="NotAllowedException">The session has ended.</exception>
    public async Task<bool> AnswerAsync(SignedInPerson person, string secret, bool isAccepted, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var (now, actor) = (clock.GetUtcNow(), Actor.Of(person));
        await Permit.DemandAsync(actor, Act.AnswerInvitation, turn, cancellationToken);
        if (await FindAsync(person, secret, turn, cancellationToken) is not { } invitation)
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "update membership_invitation set answered_at = @now, is_accepted = @accepted where id = @Id", new { invitation.Id, now, accepted = isAccepted ? 1 : 0 }, turn, cancellationToken: cancellationToken));
        if (isAccepted)
        {
            await MembershipTable.AddAsync(person.AccountId, invitation.Party, invitation.Role, invitation.Granted, now, turn, cancellationToken);
        }

        await ActJournal.WriteAsync(
            new Deed(Act.AnswerInvitation, Deed.On("account", person.Name)) { After = $"{(isAccepted ? "" : "not ")}{invitation.Role.Word()} {invitation.Party}" }, actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<Invitation?> FindAsync(SignedInPerson person, string secret, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var row = await transaction.Connection!.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "select id, party, role, invited_by, may_delegate, expires_at from membership_invitation where sha256 = @hash and account_id = @AccountId and answered_at is null",
            new { hash = Secret.HashOf(secret), person.AccountId }, transaction, cancellationToken: cancellationToken));
        return row is null || row.ExpiresAt <= clock.GetUtcNow() ? null : new Invitation(row.Id, Party.Of(row.Party), Roles.Find(row.Role)!.Value, new Granting(row.InvitedBy, row.MayDelegate == 1));
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Party { get; init; } = "";

        public string Role { get; init; } = "";

        public string InvitedBy { get; init; } = "";

        public int MayDelegate { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }
    }
}

/// <summary>What somebody is asked to do for whom.</summary>
/// <param name="Granted">Who has asked him.</param>
public sealed record Invitation(long Id, Party Party, Role Role, Granting Granted);
