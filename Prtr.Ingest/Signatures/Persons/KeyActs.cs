using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures.Persons;

/// <summary>Joins the key of a person who has an account with that account, so that the key signs in to it and not to another.</summary>
public sealed class KeyActs(Challenges challenges, RegisterDatabase database, TimeProvider clock)
{
    /// <summary>Whether a key signs in to the account.</summary>
    public async Task<bool> HasAsync(SignedInPerson person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from account_key where account_id = @AccountId", new { person.AccountId }, cancellationToken: cancellationToken)) > 0;
    }

    /// <summary>From now on the key that has signed the text signs in to the account.</summary>
    /// <returns>In words why not; null when it is done.</returns>
    /// <param name="language">Of the words.</param>
    public async Task<string?> AddAsync(SignedInPerson person, string host, string challenge, byte[] cms, string language, CancellationToken cancellationToken)
    {
        var answer = await challenges.AnswerAsync(host, challenge, cms, cancellationToken);
        if (answer is not { State: ChallengeState.Answered, Check.Signer: { } signer })
        {
            return answer.InWords(language);
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var (now, actor) = (clock.GetUtcNow(), Actor.Of(person));
        await Permit.DemandAsync(actor, Act.AddKey, turn, cancellationToken);
        if (!await KeyOwners.AddAsync(signer.Iin, person.AccountId, now, turn, cancellationToken))
        {
            return SignatureTexts.Get(language, "Enter.KeyTaken");
        }

        await ActJournal.WriteAsync(new Deed(Act.AddKey, Deed.On("account", person.Name)) { After = $"certificate {signer.SerialNumber}" }, actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return null;
    }
}
