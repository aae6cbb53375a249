using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.X509;

namespace Prtr.Ingest.Signatures.Revocation;

/// <summary>Asks for every certificate of a chain whether it is revoked: the responder for the signer's where one is set, else the lists.</summary>
/// <param name="ocsp">Null where no responder is set.</param>
/// <param name="kept">Answers that were kept beside a signature, when it is looked at again; null for none.</param>
public sealed class Revocations(OcspClient? ocsp, IReadOnlyList<RevocationAnswer>? kept = null)
{
    /// <param name="chain">From the signer's certificate to the authority's, which nobody revokes.</param>
    /// <param name="at">The moment that counts.</param>
    public async Task<(RevocationState State, IReadOnlyList<RevocationAnswer> Answers)> AskAsync(
        IReadOnlyList<X509Certificate2> chain, IReadOnlyList<X509Crl> lists, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lists = [.. lists, .. (kept ?? []).Where(answer => answer.Kind == "crl").Select(answer => new X509CrlParser().ReadCrl(answer.Content))];
        var parser = new X509CertificateParser();
        var certificates = chain.Select(certificate => parser.ReadCertificate(certificate.RawData)).ToList();
        var answers = new List<RevocationAnswer>();
        var state = RevocationState.Good;
        foreach (var (index, certificate) in certificates.Take(certificates.Count - 1).Index())
        {
            var (said, answer) = index == 0 && ocsp is not null
                ? await ocsp.AskAsync(certificate, certificates[1], at, now, cancellationToken)
                : (RevocationState.Unknown, null);
            if (said == RevocationState.Unknown && Kept(certificate, certificates[index + 1], at, now) is { } before)
            {
                (said, answer) = before;
            }

            if (said == RevocationState.Unknown)
            {
                (said, answer) = RevocationLists.Ask(lists, certificate, certificates[index + 1], at, now);
            }

            if (answer is not null)
            {
                answers.Add(answer);
            }

            state = said == RevocationState.Revoked || state == RevocationState.Revoked ? RevocationState.Revoked
                : said == RevocationState.Unknown ? said : state;
        }

        return (state, answers);
    }

    private (RevocationState, RevocationAnswer?)? Kept(Org.BouncyCastle.X509.X509Certificate certificate, Org.BouncyCastle.X509.X509Certificate issuer, DateTimeOffset at, DateTimeOffset now) =>
        (kept ?? []).Where(answer => answer.Kind == "ocsp").Select(answer => (OcspClient.Read(answer.Content, certificate, issuer, at, now), answer))
            .Where(one => one.Item1 != RevocationState.Unknown).Select(one => ((RevocationState, RevocationAnswer?)?)one).FirstOrDefault();
}
