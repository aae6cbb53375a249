using System.Net.Http.Headers;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Prtr.Ingest.Signatures.Revocation;

/// <summary>Asks the responder of the settings (RFC 6960) whether a certificate is revoked. Addresses that stand in a certificate are not asked: whoever sends one could choose them.</summary>
public sealed class OcspClient(HttpClient http, Uri responder)
{
    private const string ForResponses = "1.3.6.1.5.5.7.3.9";
    private const int LongestAnswer = 1 << 20;
    private static readonly TimeSpan Clocks = TimeSpan.FromMinutes(5);

    /// <param name="at">The moment that counts.</param>
    /// <returns>Unknown when nobody answers, or nobody who may.</returns>
    public async Task<(RevocationState State, RevocationAnswer? Answer)> AskAsync(
        X509Certificate certificate, X509Certificate issuer, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = new CertificateID(CertificateID.DigestSha1, issuer, certificate.SerialNumber);
        var request = new OcspReqGenerator();
        request.AddRequest(id);
        using var content = new ByteArrayContent(request.Generate().GetEncoded());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-request");
        try
        {
            using var answer = await http.PostAsync(responder, content, cancellationToken);
            // The client has it whole by now, and lets nobody send more than it takes.
            var bytes = answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(cancellationToken) : [];
            if (bytes.Length is 0 or > LongestAnswer)
            {
                return (RevocationState.Unknown, null);
            }

            return (Read(bytes, certificate, issuer, at, now), new RevocationAnswer("ocsp", bytes));
        }
        catch (Exception away) when (away is HttpRequestException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (RevocationState.Unknown, null);
        }
    }

    /// <summary>What an answer says of a certificate; the same bytes say the same years later.</summary>
    /// <param name="now">When it was given, or is looked at.</param>
    public static RevocationState Read(byte[] answer, X509Certificate certificate, X509Certificate issuer, DateTimeOffset at, DateTimeOffset now)
    {
        try
        {
            if (new OcspResp(answer).GetResponseObject() is not BasicOcspResp basic || !IsSignedByWhoMay(basic, issuer, now)
                || basic.Responses.FirstOrDefault(one => one.GetCertID().SerialNumber.Equals(certificate.SerialNumber) && one.GetCertID().MatchesIssuer(issuer)) is not { } about
                || (about.NextUpdate is { } next && Utc(next) < now - Clocks))
            {
                return RevocationState.Unknown;
            }

            return about.GetCertStatus() switch
            {
                null => RevocationState.Good,
                RevokedStatus revoked => Utc(revoked.RevocationTime) <= at ? RevocationState.Revoked : RevocationState.Good,
                _ => RevocationState.Unknown,
            };
        }
        catch (Exception unreadable) when (unreadable is OcspException or GeneralSecurityException or IOException or ArgumentException or InvalidCastException or FormatException)
        {
            return RevocationState.Unknown;
        }
    }

    // The authority itself, or whom it has named for that alone.
    private static bool IsSignedByWhoMay(BasicOcspResp basic, X509Certificate issuer, DateTimeOffset now)
    {
        if (basic.Verify(issuer.GetPublicKey()))
        {
            return true;
        }

        return basic.GetCerts().Any(named =>
            named.IssuerDN.Equivalent(issuer.SubjectDN) && named.IsValid(now.UtcDateTime)
            && named.GetExtendedKeyUsage() is { } purposes && purposes.Any(purpose => purpose.Id == ForResponses)
            && IsIssuedBy(named, issuer) && basic.Verify(named.GetPublicKey()));
    }

    private static bool IsIssuedBy(X509Certificate certificate, X509Certificate issuer)
    {
        try
        {
            certificate.Verify(issuer.GetPublicKey());
            return true;
        }
        catch (GeneralSecurityException)
        {
            return false;
        }
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
