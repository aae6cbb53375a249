using System.Data.Common;
using Dapper;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures.Certificates;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures.Persons;

/// <summary>
/// Signing in with a key of the national authority. The signed text proves the person; who comes for the first time gets an account by the certificate alone where <see cref="Admission"/> lets
/// him in. The key is something that one has and unlocks with what one knows, so no second factor is asked for.
/// </summary>
public sealed class KeySignIn(Challenges challenges, Delegations delegations, RegisterDatabase database, TimeProvider clock)
{
    /// <param name="host">Of the site that is asked.</param>
    /// <param name="cms">As DER, Base64 or PEM.</param>
    /// <param name="origin">The network address.</param>
    public async Task<KeySignInAnswer> SignInAsync(string host, string challenge, byte[] cms, string? origin, CancellationToken cancellationToken)
    {
        var answer = await challenges.AnswerAsync(host, challenge, cms, cancellationToken);
        if (answer is not { State: ChallengeState.Answered, Check.Signer: { } signer })
        {
            return new(answer, null, null);
        }

        var now = clock.GetUtcNow();
        var isDelegated = await delegations.HoldsAsync(signer.ActsFor, signer.Iin, now, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var known = await KeyOwners.FindAsync(signer.Iin, turn, cancellationToken) is { } id ? await AccountRow.FindAsync(id, turn, cancellationToken) : null;
        if (known?.DisabledAt is not null)
        {
            return new(answer, null, KeySignInProblem.Disabled);
        }

        var admission = await Admission.OfAsync(signer, isDelegated, turn, cancellationToken);
        if (admission is { Role: { } ended } && known is not null && await WasEndedAsync(known.Id, admission.Party, ended, turn, cancellationToken))
        {
            admission = admission with { Role = null, Problem = KeySignInProblem.Ended };
        }

        if (admission.Role is null && (known is null || (await AccountRow.RolesAsync(known.Id, turn, cancellationToken)).Count == 0))
        {
            return new(answer, null, admission.Problem);
        }

        var account = known ?? await AddAsync(signer, now, turn, cancellationToken);
        if (admission.Role is { } role && !(await MembershipTable.OfPersonAsync(account.Id, turn, cancellationToken)).Any(member => member.Party == admission.Party && member.Role == role))
        {
            await MembershipTable.AddAsync(account.Id, admission.Party, role, new Granting($"certificate:{signer.Role}:{signer.SerialNumber}", signer.Role is SignerRole.Head or SignerRole.PrivatePerson), now, turn, cancellationToken);
            await ActJournal.WriteAsync(
                new Deed(Act.AdmitByKey, Deed.On("account", account.Name)) { After = $"{role.Word()} {admission.Party}", Reason = $"certificate {signer.SerialNumber}" }, Actor.Register, now, turn, cancellationToken);
        }

        var (secret, person) = await Sessions.BeginAsync(account, origin, now, turn, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.SignIn, Deed.On("account", account.Name)) { After = "key" }, Actor.Of(person), now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new(answer, secret, null);
    }

    private static async Task<AccountRow> AddAsync(Signer signer, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var id = await AccountRow.AddAsync(AccountName.ForKey(), signer.Name, now, turn, cancellationToken);
        await KeyOwners.AddAsync(signer.Iin, id, now, turn, cancellationToken);
        return (await AccountRow.FindAsync(id, turn, cancellationToken))!;
    }

    private static async Task<bool> WasEndedAsync(long accountId, Party party, Role role, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            select count(*) from membership
            where account_id = @accountId and party = @party and role = @role and ended_at is not null
                and not exists (select 1 from membership m where m.account_id = @accountId and m.party = @party and m.role = @role and m.ended_at is null)
            """,
            new { accountId, party = party.ToString(), role = role.Word() }, turn, cancellationToken: cancellationToken)) > 0;
}
