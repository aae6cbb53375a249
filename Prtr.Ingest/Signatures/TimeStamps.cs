using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Prtr.Ingest.Signatures.Certificates;

namespace Prtr.Ingest.Signatures;

/// <summary>The time stamp (RFC 3161) that a signature may carry.</summary>
internal static class TimeStamps
{
    private const string TokenAttribute = "1.2.840.113549.1.9.16.2.14";

    // A signature has one; each that is looked at costs a signature of its own and a chain.
    private const int Most = 4;
    private const int MostCertificates = 20;

    /// <returns>When it was made and the token; null when there is none that holds and comes from an authority of time that the register trusts.</returns>
    public static (DateTimeOffset At, byte[] Token)? Find(SignerInfo signer, TrustAnchors.Content trusted)
    {
        foreach (var attribute in signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().Where(one => one.Oid.Value == TokenAttribute).SelectMany(one => one.Values.Cast<AsnEncodedData>()).Take(Most))
        {
            try
            {
                if (Rfc3161TimestampToken.TryDecode(attribute.RawData, out var token, out _) && token.AsSignedCms().Certificates.Count <= MostCertificates
                    && token.VerifySignatureForSignerInfo(signer, out var authority, [.. trusted.Between, .. trusted.Roots]) && authority is not null
                    && CertificateChain.Build(authority, token.AsSignedCms().Certificates, trusted, token.TokenInfo.Timestamp).Verdict == SignatureVerdict.Valid)
                {
                    return (token.TokenInfo.Timestamp, attribute.RawData);
                }
            }
            catch (CryptographicException)
            {
                // A stamp that cannot be read is none.
            }
        }

        return null;
    }
}
