using Prtr.Ingest.Signatures.Certificates;

namespace Prtr.Ingest.Signatures;

/// <summary>Whether a signature counts: it holds, and its owner may sign for the operator.</summary>
public sealed class SignatureVerifier(ISignatureEngine engine, Delegations delegations, Branches branches, TimeProvider time)
{
    /// <param name="content">The exact bytes that were signed.</param>
    /// <param name="cms">As DER, Base64 or PEM.</param>
    /// <param name="expectedBin">Of the operator, 12 digits; null when it does not matter for whom the person acts.</param>
    public async Task<SignatureCheck> VerifyAsync(byte[] content, byte[] cms, string? expectedBin, SignaturePurpose purpose, CancellationToken cancellationToken)
    {
        if (CmsBytes.Of(cms) is not { } der)
        {
            return SignatureCheck.Of(SignatureVerdict.Broken, time.GetUtcNow());
        }

        var check = await engine.CheckAsync(content, der, purpose, cancellationToken);
        return check.Counts && check.Signer is { } signer && await RefusalAsync(signer, expectedBin, purpose, check.At, cancellationToken) is { } refusal
            ? check with { Verdict = refusal }
            : check;
    }

    /// <summary>Why somebody whose signature holds may not sign for an operator; null when he may.</summary>
    /// <inheritdoc cref="VerifyAsync" path="/param"/>
    public async Task<SignatureVerdict?> RefusalAsync(Signer signer, string? expectedBin, SignaturePurpose purpose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (signer.ActsFor.Length == 0 || (expectedBin is not null && signer.ActsFor != expectedBin && !await branches.AreLinkedAsync(signer.ActsFor, expectedBin, at, cancellationToken)))
        {
            return SignatureVerdict.OtherBin;
        }

        // Who proves only who he is needs no right to sign.
        return purpose == SignaturePurpose.Authentication ? null : signer.Role switch
        {
            SignerRole.Head or SignerRole.RightToSign or SignerRole.PrivatePerson => null,
            SignerRole.Employee => await delegations.HoldsAsync(expectedBin ?? signer.ActsFor, signer.Iin, at, cancellationToken) ? null : SignatureVerdict.NoDelegation,
            _ => SignatureVerdict.NoRight,
        };
    }
}
