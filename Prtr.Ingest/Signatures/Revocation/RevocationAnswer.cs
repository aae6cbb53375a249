namespace Prtr.Ingest.Signatures.Revocation;

/// <summary>What was answered to whether a certificate is revoked, kept beside the signature.</summary>
/// <param name="Kind"><c>crl</c> or <c>ocsp</c>.</param>
/// <param name="Content">As DER.</param>
public sealed record RevocationAnswer(string Kind, byte[] Content);
