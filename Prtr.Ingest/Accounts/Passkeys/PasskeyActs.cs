using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts.Passkeys;

/// <summary>
/// Keys that a person's device or security token keeps, and that a person unlocks there: having it and unlocking it are two factors, so a passkey signs in by itself.
/// What a device has signed is proved before it comes here.
/// </summary>
public sealed class PasskeyActs(RegisterDatabase database, TimeProvider clock)
{
    /// <summary>By the day on which they were added.</summary>
    public Task<IReadOnlyList<Passkey>> OfAsync(SignedInPerson person, CancellationToken cancellationToken) => PasskeyTable.OfAccountAsync(database, person.AccountId, cancellationToken);

    /// <param name="credentialId">What the device calls it.</param>
    public Task<Passkey?> FindAsync(byte[] credentialId, CancellationToken cancellationToken) => PasskeyTable.FindAsync(database, credentialId, cancellationToken);

    /// <summary>False when the challenge was answered before.</summary>
    public async Task<bool> AddAsync(SignedInPerson person, byte[] credentialId, byte[] publicKey, long signCount, string name, byte[] challenge, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var now = clock.GetUtcNow();
        await Permit.DemandAsync(Actor.Of(person), Act.AddPasskey, turn, cancellationToken);
        if (!await AnsweredChallenges.AddAsync(challenge, now, turn, cancellationToken))
        {
            return false;
        }

        var key = new Passkey
        {
            Sha256 = PasskeyTable.KeyOf(credentialId), AccountId = person.AccountId, CredentialId = credentialId, PublicKey = publicKey, SignCount = signCount, Name = name, AddedAt = now,
        };
        await PasskeyTable.AddAsync(key, turn, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.AddPasskey, Deed.On("account", person.Name)) { After = name }, Actor.Of(person), now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>One of the person's own.</summary>
    public async Task RemoveAsync(SignedInPerson person, string sha256, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(Actor.Of(person), Act.RemovePasskey, turn, cancellationToken);
        if (await PasskeyTable.RemoveAsync(sha256, person.AccountId, turn, cancellationToken))
        {
            await ActJournal.WriteAsync(new Deed(Act.RemovePasskey, Deed.On("account", person.Name)), Actor.Of(person), clock.GetUtcNow(), turn, cancellationToken);
            await turn.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Begins a session for the person whose key has signed.</summary>
    /// <param name="signCount">What the device counts now.</param>
    /// <param name="challenge">What it has signed: good once.</param>
    /// <param name="origin">The network address.</param>
    public async Task<SessionAnswer> SignInAsync(Passkey key, long signCount, byte[] challenge, string? origin, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var now = clock.GetUtcNow();
        if (await AccountRow.FindAsync(key.AccountId, turn, cancellationToken) is not { DisabledAt: null } account
            || !await AnsweredChallenges.AddAsync(challenge, now, turn, cancellationToken)
            || !await PasskeyTable.UseAsync(key.Sha256, signCount, now, turn, cancellationToken))
        {
            return new SessionAnswer(null, null, SignInProblem.Wrong);
        }

        var (secret, person) = await Sessions.BeginAsync(account, origin, now, turn, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.SignIn, Deed.On("account", account.Name)) { After = "passkey" }, Actor.Of(person), now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new SessionAnswer(secret, person, null);
    }
}
