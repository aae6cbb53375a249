using System.Data.Common;
using System.Text;
using Dapper;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures.Certificates;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Signatures;

/// <summary>
/// The first head lets an employee sign reports for a term, and ends it. He proves that it is he by signing the document with his key, or by the second factor of an account that the centre has
/// let in as the operator's signer; whom another signer has invited, or who only has the right to sign, passes no right on.
/// </summary>
public sealed class DelegationActs(RegisterDatabase database, SignatureVerifier verifier, SigningIn signingIn, Actor actor, TimeProvider clock)
{
    /// <summary>The longest term, in years; keys of the national authority are issued for one.</summary>
    public const int LongestYears = 1;

    /// <summary>Letters of the person's name.</summary>
    public const int LongestName = 200;

    /// <summary>Letters of the ground.</summary>
    public const int LongestReason = 500;

    /// <summary>How long a document waits for its signature.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>What is wrong with a delegation before anybody signs it; null for nothing.</summary>
    public DelegationProblem? ProblemOf(Delegation delegation, string reason) =>
        delegation.PersonIin.Length != 12 || !delegation.PersonIin.All(char.IsAsciiDigit) ? DelegationProblem.IinWrong
        : !IsText(delegation.PersonName, LongestName) || !IsText(reason, LongestReason) ? DelegationProblem.Missing
        : delegation.From > Today.AddYears(LongestYears) || delegation.To < delegation.From || delegation.To < Today || delegation.To > delegation.From.AddYears(LongestYears) ? DelegationProblem.TermWrong
        : null;

    /// <summary>Records what the first head has signed.</summary>
    /// <param name="document">Of <see cref="DelegationDocument"/>.</param>
    /// <param name="cms">As DER, Base64 or PEM.</param>
    public async Task<DelegationOutcome> SignAsync(string document, byte[] cms, CancellationToken cancellationToken)
    {
        if (DelegationDocument.Read(document) is not var (delegation, reason, madeAt) || !IsFresh(madeAt))
        {
            return new(DelegationProblem.Over);
        }

        var content = Encoding.UTF8.GetBytes(document);
        var check = await verifier.VerifyAsync(content, cms, delegation.OperatorBin, SignaturePurpose.Signing, cancellationToken);
        if (!check.Counts || check.Signer is not { } signer)
        {
            return new(DelegationProblem.Signature) { Verdict = check.Verdict };
        }

        return signer.Role is not (SignerRole.Head or SignerRole.PrivatePerson) ? new(DelegationProblem.NotHead)
            : await RecordAsync(delegation, reason, async turn => await KeptSignatures.HasAsync(turn, content, cancellationToken)
                ? (DelegationProblem.Over, null)
                : (null, await KeptSignatures.WriteAsync(turn, null, content, CmsBytes.Of(cms)!, check, clock.GetUtcNow(), cancellationToken)), cancellationToken);
    }

    /// <summary>Records what the signer has confirmed with the second factor.</summary>
    /// <param name="code">Of the authenticator, or a recovery code; it is used up.</param>
    public async Task<DelegationOutcome> ConfirmAsync(string document, string code, CancellationToken cancellationToken)
    {
        if (DelegationDocument.Read(document) is not var (delegation, reason, madeAt) || !IsFresh(madeAt))
        {
            return new(DelegationProblem.Over);
        }

        if (actor.Session is not { } person || await signingIn.ConfirmAsync(person, code, cancellationToken) is { })
        {
            return new(DelegationProblem.CodeWrong);
        }

        return await RecordAsync(
            delegation, reason, async turn => (await MayDelegateAsync(person, delegation.OperatorBin, turn, cancellationToken) ? null : DelegationProblem.NotHead, null), cancellationToken);
    }

    /// <summary>Ends a delegation at once.</summary>
    /// <returns>False when the operator has no such delegation that still holds.</returns>
    public async Task<bool> EndAsync(string bin, long id, string reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.EndDelegation, Party.Operator(bin), turn, cancellationToken);
        if (!await Delegations.EndAsync(bin, id, actor, clock.GetUtcNow(), turn, cancellationToken))
        {
            return false;
        }

        await WriteAsync(Act.EndDelegation, id, Party.Operator(bin).ToString(), reason, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    // What says that it was made tomorrow could be used until then.
    private bool IsFresh(DateTimeOffset madeAt) => (clock.GetUtcNow() - madeAt).Duration() <= Patience;

    private static bool IsText(string text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && Printable.IsAll(text);

    private DateOnly Today => CountryTime.Day(clock.GetUtcNow());

    private async Task<DelegationOutcome> RecordAsync(
        Delegation delegation, string reason, Func<DbTransaction, Task<(DelegationProblem? Problem, long? Signature)>> prove, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Delegate, Party.Operator(delegation.OperatorBin), turn, cancellationToken);
        if (ProblemOf(delegation, reason) is { } wrong)
        {
            return new(wrong);
        }

        var (problem, signature) = await prove(turn);
        if (problem is { } unproved)
        {
            return new(unproved);
        }

        var id = await Delegations.AddAsync(delegation, reason, signature, actor, clock.GetUtcNow(), turn, cancellationToken);
        // Not whom: the journal is read by the centre.
        await WriteAsync(Act.Delegate, id, FormattableString.Invariant($"operator:{delegation.OperatorBin} {delegation.From:yyyy-MM-dd} {delegation.To:yyyy-MM-dd}"), reason, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new(null) { Id = id };
    }

    private static async Task<bool> MayDelegateAsync(SignedInPerson person, string bin, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from membership where account_id = @AccountId and party = @party and role = 'signer' and ended_at is null and may_delegate = 1",
            new { person.AccountId, party = Party.Operator(bin).ToString() }, turn, cancellationToken: cancellationToken)) > 0;

    private Task WriteAsync(Act act, long id, string after, string reason, DbTransaction turn, CancellationToken cancellationToken) =>
        ActJournal.WriteAsync(new Deed(act, Deed.On("delegation", id)) { After = after, Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
}

/// <summary>What came of recording a delegation.</summary>
/// <param name="Problem">Null when it is recorded.</param>
public sealed record DelegationOutcome(DelegationProblem? Problem)
{
    /// <summary>0 when nothing was recorded.</summary>
    public long Id { get; init; }

    /// <summary>What is wrong with the signature; null when that is not it.</summary>
    public SignatureVerdict? Verdict { get; init; }
}

/// <summary>Why a delegation is not recorded.</summary>
public enum DelegationProblem
{
    IinWrong,

    /// <summary>Name or ground is missing, too long, or no text.</summary>
    Missing,

    /// <summary>It ends before it begins or before today, begins more than a year from now, or lasts longer than a year.</summary>
    TermWrong,

    /// <summary>The document is no delegation, was signed before, or has waited too long.</summary>
    Over,

    /// <summary>The signature does not count: the verdict says why.</summary>
    Signature,
    CodeWrong,

    /// <summary>Whoever signs or confirms is not the first head.</summary>
    NotHead,
}
