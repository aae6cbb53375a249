namespace Prtr.Ingest.Signatures;

/// <summary>A signature as the register keeps it.</summary>
public sealed record KeptSignature
{
    public long Id { get; init; }

    public long? SubmissionId { get; init; }

    /// <summary>Of what was signed, 64 hexadecimal digits.</summary>
    public string ContentSha256 { get; init; } = "";

    public byte[] Content { get; init; } = [];

    /// <summary>As DER.</summary>
    public byte[] Cms { get; init; } = [];

    /// <summary>A word of <see cref="SignatureVerdict"/>, as it was found then.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>As it was found last: what was provisional is looked at again.</summary>
    public string LatestVerdict { get; init; } = "";

    /// <summary>Whether it counted when it came, and turned out later not to.</summary>
    public bool HasFallen => Verdict == nameof(SignatureVerdict.Provisional) && LatestVerdict is not (nameof(SignatureVerdict.Provisional) or nameof(SignatureVerdict.Valid));

    public DateTimeOffset CheckedAt { get; init; }

    public DateTimeOffset ValidAt { get; init; }

    public string SignerBin { get; init; } = "";

    public string SignerName { get; init; } = "";

    public string SignerOrganisation { get; init; } = "";

    public string CertificateSerial { get; init; } = "";

    /// <summary>What is to be said of it now.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string StandingIn(string language) => !HasFallen ? SignatureTexts.Get(language, "Verdict." + LatestVerdict)
        : SignatureTexts.Get(language, LatestVerdict == nameof(SignatureVerdict.Revoked) ? "Fallen.Revoked" : "Fallen.Other");

    public override string ToString() => $"signature {Id} of submission {SubmissionId}";
}
