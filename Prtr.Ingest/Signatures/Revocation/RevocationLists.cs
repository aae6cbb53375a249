using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Prtr.Ingest.Signatures.Revocation;

/// <summary>What an authority's list says of one of its certificates.</summary>
internal static class RevocationLists
{
    /// <param name="at">The moment that counts: a certificate that was revoked later is good.</param>
    /// <param name="now">A list whose time is over by now says nothing good.</param>
    public static (RevocationState State, RevocationAnswer? Answer) Ask(IEnumerable<X509Crl> lists, X509Certificate certificate, X509Certificate issuer, DateTimeOffset at, DateTimeOffset now)
    {
        var newest = lists.Where(list => list.IssuerDN.Equivalent(issuer.SubjectDN) && IsSignedBy(list, issuer)).OrderByDescending(list => list.ThisUpdate).FirstOrDefault();
        if (newest is null)
        {
            return (RevocationState.Unknown, null);
        }

        var answer = new RevocationAnswer("crl", newest.GetEncoded());
        if (newest.GetRevokedCertificate(certificate.SerialNumber) is { } entry && Utc(entry.RevocationDate) <= at)
        {
            return (RevocationState.Revoked, answer);
        }

        return newest.NextUpdate is { } next && Utc(next) < now ? (RevocationState.Unknown, answer) : (RevocationState.Good, answer);
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static bool IsSignedBy(X509Crl list, X509Certificate issuer)
    {
        try
        {
            list.Verify(issuer.GetPublicKey());
            return true;
        }
        catch (GeneralSecurityException)
        {
            return false;
        }
    }
}
