using Prtr.Ingest.Signatures.Certificates;
using Prtr.Ingest.Signatures.Revocation;

namespace Prtr.Ingest.Signatures;

/// <summary>A verdict with all that it rests on, so that it can be looked at again years later.</summary>
/// <param name="At">The moment for which the certificate was looked at: of the time stamp where there is one, else of the check.</param>
public sealed record SignatureCheck(SignatureVerdict Verdict, DateTimeOffset At)
{
    /// <summary>Null when the signature cannot be read so far.</summary>
    public Signer? Signer { get; init; }

    /// <summary>The certificates from the signer's to the authority's, as DER.</summary>
    public IReadOnlyList<byte[]> Chain { get; init; } = [];

    /// <summary>What was answered to whether they are revoked.</summary>
    public IReadOnlyList<RevocationAnswer> Revocations { get; init; } = [];

    /// <summary>The token of a time stamp (RFC 3161) that holds; null when there is none.</summary>
    public byte[]? TimeStamp { get; init; }

    /// <summary>Whether the signature counts, for good or until it is looked at again.</summary>
    public bool Counts => Verdict is SignatureVerdict.Valid or SignatureVerdict.Provisional;

    public static SignatureCheck Of(SignatureVerdict verdict, DateTimeOffset at) => new(verdict, at);
}
