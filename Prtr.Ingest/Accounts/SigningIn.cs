using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>
/// Signing in: name and password, then a code of the authenticator or one of the recovery codes. Whoever fails waits, longer each time, whatever is typed meanwhile;
/// nothing tells whether there is such a name.
/// </summary>
public sealed partial class SigningIn(RegisterDatabase database, TotpKeys keys, TimeProvider clock, ILogger<SigningIn> log)
{
    /// <summary>The first factor. When it is right, the account's number says for whom the code is asked.</summary>
    public async Task<PasswordAnswer> PasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        var account = AccountName.Of(name) is { } known ? await ReadAsync(known, cancellationToken) : null;
        var isRight = Passwords.IsRight(name, account?.PasswordHash, password);
        if (account is null)
        {
            // Not the name: people type passwords there.
            UnknownName();
            return new PasswordAnswer(null, SignInProblem.Wrong);
        }

        return await InTurnAsync<PasswordAnswer>(account.Id, async (now, turn) =>
            // That somebody has to wait would tell that there is such a name, and after a right password that it is right.
            now.LockedUntil > clock.GetUtcNow() ? new PasswordAnswer(null, SignInProblem.Wrong)
            : isRight && now.PasswordHash == account.PasswordHash && now.DisabledAt is null && now.TotpKey is not null ? new PasswordAnswer(now.Id, null)
            : new PasswordAnswer(null, await FailAsync(now, turn, cancellationToken)), cancellationToken);
    }

    /// <summary>The second factor, after <see cref="PasswordAsync"/> has named the account.</summary>
    /// <param name="code">Of the authenticator, or a recovery code.</param>
    /// <param name="origin">The network address.</param>
    public Task<SessionAnswer> CodeAsync(long accountId, string code, string? origin, CancellationToken cancellationToken) => InTurnAsync<SessionAnswer>(accountId, async (account, turn) =>
    {
        var now = clock.GetUtcNow();
        if (account.LockedUntil > now)
        {
            return new SessionAnswer(null, null, SignInProblem.Wait);
        }

        var used = account.DisabledAt is null ? await UseAsync(account, code, now, turn, cancellationToken) : null;
        if (used is null)
        {
            return new SessionAnswer(null, null, await FailAsync(account, turn, cancellationToken));
        }

        var (secret, person) = await Sessions.BeginAsync(account, origin, now, turn, cancellationToken);
        await ActJournal.WriteAsync(
            new Deed(Act.SignIn, Deed.On("account", account.Name)) { After = used == CodeKind.Recovery ? "recovery code" : null }, Actor.Of(person), now, turn, cancellationToken);
        return new SessionAnswer(secret, person, null);
    }, cancellationToken);

    /// <summary>Whether the code is the person's who has signed in: asked before what a session alone, left open, is not enough for. The code is used up.</summary>
    public Task<SignInProblem?> ConfirmAsync(SignedInPerson person, string code, CancellationToken cancellationToken) => InTurnAsync<SignInProblem?>(person.AccountId, async (account, turn) =>
        account.LockedUntil > clock.GetUtcNow() ? SignInProblem.Wait
        : await UseAsync(account, code, clock.GetUtcNow(), turn, cancellationToken) is null ? await FailAsync(account, turn, cancellationToken)
        : null, cancellationToken);

    // Null when it is neither what the authenticator shows nor a recovery code.
    private async Task<CodeKind?> UseAsync(AccountRow account, string code, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var key = account.TotpKey is { } stored ? keys.Find(account.Id, stored) : null;
        var step = key is null ? null : Totp.StepOf(key, code, now, account.TotpStep);
        if (step is null && !await RecoveryCodes.UseAsync(account.Id, code, now, turn, cancellationToken))
        {
            return null;
        }

        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "update account set failures = 0, locked_until = null, totp_step = @step, totp_key = @key where id = @Id",
            new { account.Id, step = step ?? account.TotpStep, key = key is null || !TotpKeys.IsPlain(account.TotpKey!) ? account.TotpKey : keys.Protect(account.Id, key) },
            turn,
            cancellationToken: cancellationToken));
        return step is null ? CodeKind.Recovery : CodeKind.Authenticator;
    }

    private async Task<AccountRow?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await AccountRow.FindAsync(name, reading, cancellationToken);
    }

    private async Task<T> InTurnAsync<T>(long accountId, Func<AccountRow, DbTransaction, Task<T>> answer, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var given = await answer((await AccountRow.FindAsync(accountId, turn, cancellationToken))!, turn);
        await turn.CommitAsync(cancellationToken);
        return given;
    }

    private async Task<SignInProblem> FailAsync(AccountRow account, DbTransaction turn, CancellationToken cancellationToken)
    {
        Failed(account.Name, await Failures.AddAsync(account, clock.GetUtcNow(), turn, cancellationToken));
        return SignInProblem.Wrong;
    }

    private enum CodeKind
    {
        Authenticator,
        Recovery,
    }

    [LoggerMessage(LogLevel.Warning, "Signing in as {Account} failed, {Failures} times since it last went well.")]
    private partial void Failed(string account, int failures);

    [LoggerMessage(LogLevel.Warning, "Signing in failed: there is no account of that name.")]
    private partial void UnknownName();
}

public enum SignInProblem
{
    /// <summary>Name, password or code, or there were too many failures; which one is not said.</summary>
    Wrong,

    /// <summary>Too many failures just now; said only to who knows the password.</summary>
    Wait,
}

/// <param name="AccountId">Null when it was not right.</param>
public sealed record PasswordAnswer(long? AccountId, SignInProblem? Problem);

/// <param name="Secret">Of the session, for the cookie; null when none was begun.</param>
public sealed record SessionAnswer(string? Secret, SignedInPerson? Person, SignInProblem? Problem);
