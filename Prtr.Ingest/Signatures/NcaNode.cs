using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Prtr.Ingest.Signatures.Certificates;

namespace Prtr.Ingest.Signatures;

/// <summary>Has a signature checked by NCANode, the service beside the register that wraps the national authority's own library and knows GOST (setting <c>Signature:NcaNodeUrl</c>).</summary>
public sealed class NcaNode(HttpClient http, Uri service, TimeProvider time) : ISignatureEngine
{
    private static readonly string[] Revocations = ["OCSP", "CRL"];

    private static readonly Dictionary<string, SignerRole> Roles = new(StringComparer.Ordinal)
    {
        ["CEO"] = SignerRole.Head, ["CAN_SIGN"] = SignerRole.RightToSign, ["CAN_SIGN_FINANCIAL"] = SignerRole.FinancialPapers, ["HR"] = SignerRole.PersonnelOfficer, ["EMPLOYEE"] = SignerRole.Employee,
        ["ORGANIZATION"] = SignerRole.Organisation, ["INDIVIDUAL"] = SignerRole.PrivatePerson,
    };

    public async Task<SignatureCheck> CheckAsync(byte[] content, byte[] cms, SignaturePurpose purpose, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            using var answer = await http.PostAsJsonAsync(
                new Uri(service, "cms/verify"), new NcaNodeQuestion(Convert.ToBase64String(cms), Convert.ToBase64String(content), Revocations), NcaNodeJson.Default.NcaNodeQuestion, cancellationToken);
            var said = (int)answer.StatusCode is >= 500 or 404 ? null : await answer.Content.ReadFromJsonAsync(NcaNodeJson.Default.NcaNodeAnswer, cancellationToken);
            return said is null ? SignatureCheck.Of(SignatureVerdict.Unreachable, now) : CheckOf(said, purpose, now);
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or InvalidOperationException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return SignatureCheck.Of(SignatureVerdict.Unreachable, now);
        }
    }

    private static SignatureCheck CheckOf(NcaNodeAnswer said, SignaturePurpose purpose, DateTimeOffset now)
    {
        if (said.Signers is not [{ Certificates: [{ } certificate, ..] } signer])
        {
            return SignatureCheck.Of(SignatureVerdict.Broken, now);
        }

        var at = signer.Tsp?.GenTime is { } stamped && DateTimeOffset.TryParse(stamped, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time <= now ? time : now;
        return new(VerdictOf(said, certificate, purpose, at), at) { Signer = SignerOf(certificate) };
    }

    private static SignatureVerdict VerdictOf(NcaNodeAnswer said, NcaNodeCertificate certificate, SignaturePurpose purpose, DateTimeOffset at)
    {
        if (certificate.Revocations.Any(answer => answer?.Revoked == true))
        {
            return SignatureVerdict.Revoked;
        }

        if (Time(certificate.NotAfter) is { } end && (end < at || Time(certificate.NotBefore) > at))
        {
            return SignatureVerdict.Expired;
        }

        if (certificate.KeyUsage is { Length: > 0 } usage && usage != (purpose == SignaturePurpose.Signing ? "SIGN" : "AUTH"))
        {
            return SignatureVerdict.OtherPurpose;
        }

        if (!said.Valid)
        {
            return certificate.Valid == false ? SignatureVerdict.UnknownAuthority : SignatureVerdict.OtherBytes;
        }

        return certificate.Revocations.Any(answer => answer?.Revoked == false) ? SignatureVerdict.Valid : SignatureVerdict.Provisional;
    }

    private static Signer SignerOf(NcaNodeCertificate certificate)
    {
        var subject = certificate.Subject ?? new();
        var role = certificate.KeyUser.Select(user => Roles.TryGetValue(user ?? "", out var known) ? known : (SignerRole?)null)
            .Where(role => role is not null).OrderBy(role => role is SignerRole.Organisation or SignerRole.PrivatePerson).FirstOrDefault();
        return new(subject.Iin ?? "", subject.Bin ?? "", subject.CommonName ?? "", subject.Organization ?? "",
            role ?? (subject.Bin is { Length: > 0 } ? SignerRole.Organisation : SignerRole.PrivatePerson), certificate.SerialNumber ?? "");
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
