using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Prtr.Ingest.Messages;

/// <summary>Whom mail servers' certificates have to come from where the centre has an authority of its own.</summary>
internal static class MailTrust
{
    /// <param name="authority">A PEM file.</param>
    public static bool IsFrom(string authority, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 shown || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authority);
        return chain.Build(shown);
    }
}
