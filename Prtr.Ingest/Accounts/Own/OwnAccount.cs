using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts.Own;

/// <summary>What a person who has signed in does with the own account. The password is asked for again before it or a second factor is changed: a session alone, left open, is not enough.</summary>
public sealed class OwnAccount(RegisterDatabase database, BreachedPasswords breached, TimeProvider clock)
{
    /// <summary>Another password; all other sessions end, and this one goes on.</summary>
    public Task<OwnAnswer> ChangePasswordAsync(SignedInPerson person, string password, string wanted, string repeated, CancellationToken cancellationToken) =>
        AfterPasswordAsync(person, Act.ChangePassword, password, async (account, turn) =>
        {
            if ((Passwords.ProblemOf(wanted, account.Name) is { } wrong ? OwnAnswer.Of(wrong) : breached.Holds(wanted) ? OwnProblem.Common : wanted != repeated ? OwnProblem.NotRepeated : (OwnProblem?)null) is { } problem)
            {
                return new OwnAnswer(problem);
            }

            await turn.Connection!.ExecuteAsync(new CommandDefinition(
                "update account set password_hash = @hash where id = @Id", new { account.Id, hash = Passwords.HashOf(account.Name, wanted) }, turn, cancellationToken: cancellationToken));
            await EndOthersAsync(person, turn, cancellationToken);
            return OwnAnswer.Done;
        }, cancellationToken);

    /// <summary>New recovery codes; those before are good no more.</summary>
    public Task<OwnAnswer> RenewCodesAsync(SignedInPerson person, string password, CancellationToken cancellationToken) => AfterPasswordAsync(
        person, Act.RenewCodes, password, async (account, turn) => OwnAnswer.Done with { RecoveryCodes = await RecoveryCodes.RenewAsync(account.Id, turn, cancellationToken) }, cancellationToken);

    /// <summary>Whether it is the person's password, before a passkey is added; failures count as they do in signing in.</summary>
    public Task<OwnAnswer> ConfirmAsync(SignedInPerson person, string password, CancellationToken cancellationToken) =>
        AfterPasswordAsync(person, Act.AddPasskey, password, null, cancellationToken);

    /// <summary>Whether the account has a password; who signs in with a signature key alone has none.</summary>
    public async Task<bool> HasPasswordAsync(SignedInPerson person, CancellationToken cancellationToken) => await PasswordHashAsync(person, cancellationToken) is not null;

    /// <summary>Sessions that have not ended, the last used first.</summary>
    public async Task<IReadOnlyList<OwnSession>> SessionsAsync(SignedInPerson person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var rows = await connection.QueryAsync<OwnSession>(new CommandDefinition(
            "select sha256 as id, origin, began_at, seen_at from account_session where account_id = @AccountId and ended_at is null order by seen_at desc, sha256",
            new { person.AccountId },
            cancellationToken: cancellationToken));
        return [.. rows.Where(row => now - row.SeenAt < Sessions.Idle && now - row.BeganAt < Sessions.Longest)];
    }

    /// <summary>Ends one of the person's sessions.</summary>
    /// <param name="session">Null: all but the one that asks.</param>
    public async Task EndSessionsAsync(SignedInPerson person, string? session, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(Actor.Of(person), Act.SignOut, turn, cancellationToken);
        await ActJournal.WriteAsync(
            new Deed(Act.SignOut, Deed.On("account", person.Name)) { After = session is null ? "all other sessions" : "another session" }, Actor.Of(person), clock.GetUtcNow(), turn, cancellationToken);
        if (session is null)
        {
            await EndOthersAsync(person, turn, cancellationToken);
        }
        else
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "update account_session set ended_at = @now where sha256 = @session and account_id = @AccountId and ended_at is null",
                new { now = clock.GetUtcNow(), session, person.AccountId }, turn, cancellationToken: cancellationToken));
        }

        await turn.CommitAsync(cancellationToken);
    }

    /// <param name="change">What is done; null when only the password is asked for, which is no act yet.</param>
    private async Task<OwnAnswer> AfterPasswordAsync(
        SignedInPerson person, Act act, string password, Func<AccountRow, DbTransaction, Task<OwnAnswer>>? change, CancellationToken cancellationToken)
    {
        var isRight = Passwords.IsRight(person.Name, await PasswordHashAsync(person, cancellationToken), password);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(Actor.Of(person), act, turn, cancellationToken);
        var account = (await AccountRow.FindAsync(person.AccountId, turn, cancellationToken))!;
        if (account.LockedUntil > clock.GetUtcNow() || !isRight)
        {
            var wait = account.LockedUntil > clock.GetUtcNow();
            if (!wait)
            {
                await Failures.AddAsync(account, clock.GetUtcNow(), turn, cancellationToken);
                await turn.CommitAsync(cancellationToken);
            }

            return new OwnAnswer(wait ? OwnProblem.Wait : OwnProblem.PasswordWrong);
        }

        if (change is null)
        {
            return OwnAnswer.Done;
        }

        var answer = await change(account, turn);
        if (answer.Problem is null)
        {
            await ActJournal.WriteAsync(new Deed(act, Deed.On("account", person.Name)), Actor.Of(person), clock.GetUtcNow(), turn, cancellationToken);
            await turn.CommitAsync(cancellationToken);
        }

        return answer;
    }

    private async Task<string?> PasswordHashAsync(SignedInPerson person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(
            "select password_hash from account where id = @AccountId", new { person.AccountId }, cancellationToken: cancellationToken));
    }

    private Task<int> EndOthersAsync(SignedInPerson person, DbTransaction turn, CancellationToken cancellationToken) => turn.Connection!.ExecuteAsync(new CommandDefinition(
        "update account_session set ended_at = @now where account_id = @AccountId and sha256 <> @Session and ended_at is null",
        new { now = clock.GetUtcNow(), person.AccountId, person.Session }, turn, cancellationToken: cancellationToken));
}
