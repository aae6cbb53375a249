using System.Security.Cryptography.X509Certificates;

namespace Prtr.Ingest.Signatures.Certificates;

/// <summary>The way from a certificate to an authority that the register trusts.</summary>
internal static class CertificateChain
{
    /// <param name="others">Certificates that came along, which may stand in between.</param>
    /// <returns>The certificates up to the authority's, and what is wrong with them; <see cref="SignatureVerdict.Valid"/> when nothing is.</returns>
    public static (SignatureVerdict Verdict, IReadOnlyList<X509Certificate2> Chain) Build(
        X509Certificate2 certificate, X509Certificate2Collection others, TrustAnchors.Content trusted, DateTimeOffset at)
    {
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                VerificationTime = at.UtcDateTime,
                VerificationTimeIgnored = false,
                // Where they lie would be said by the certificate, that is by whoever sent it.
                DisableCertificateDownloads = true,
            },
        };
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted.Roots.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(trusted.Between.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(others);
        if (trusted.Roots.Count == 0)
        {
            return (SignatureVerdict.UnknownAuthority, [certificate]);
        }

        var built = chain.Build(certificate);
        var statuses = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        IReadOnlyList<X509Certificate2> found = [.. chain.ChainElements.Select(element => X509CertificateLoader.LoadCertificate(element.Certificate.RawData))];
        return (built ? SignatureVerdict.Valid : VerdictOf(statuses), found);
    }

    private static SignatureVerdict VerdictOf(X509ChainStatusFlags statuses) =>
        (statuses & (X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.NotSignatureValid)) != 0 ? SignatureVerdict.UnknownAuthority
        : (statuses & X509ChainStatusFlags.NotTimeValid) != 0 ? SignatureVerdict.Expired
        : SignatureVerdict.UnknownAuthority;
}
