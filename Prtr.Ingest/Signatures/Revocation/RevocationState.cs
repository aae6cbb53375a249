namespace Prtr.Ingest.Signatures.Revocation;

/// <summary>Whether a certificate is revoked.</summary>
public enum RevocationState
{
    Good,
    Revoked,

    /// <summary>Nobody has said it, or too long ago.</summary>
    Unknown,
}
