using Microsoft.Extensions.Configuration;
using Prtr.Ingest.Signatures.Certificates;
using Prtr.Ingest.Signatures.Revocation;

namespace Prtr.Ingest.Signatures;

/// <summary>How signatures are checked: the section Signature of the settings.</summary>
/// <param name="TrustDirectory">A folder with certificates of authorities (<c>.cer .crt .pem .der</c>) and their lists (<c>.crl</c>); null: nobody is trusted.</param>
/// <param name="NcaNode">Null where there is no such service.</param>
/// <param name="Ocsp">The responder of the authority; null where lists have to do.</param>
public sealed record SignatureSettings(string? TrustDirectory, Uri? NcaNode, Uri? Ocsp)
{
    private const int LongestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static SignatureSettings Read(IConfiguration configuration) => new(
        configuration["Signature:TrustDirectory"] is { Length: > 0 } folder ? folder : null,
        configuration["Signature:NcaNodeUrl"] is { Length: > 0 } service ? new Uri(service.TrimEnd('/') + "/") : null,
        configuration["Signature:OcspUrl"] is { Length: > 0 } responder ? new Uri(responder) : null);

    /// <summary>The check that they ask for.</summary>
    /// <param name="http">Lives as long as the check.</param>
    /// <param name="kept">Answers on revocation that were kept beside a signature; null for none.</param>
    public ISignatureEngine Engine(HttpClient http, TimeProvider time, IReadOnlyList<RevocationAnswer>? kept = null) => new SignatureEngines(
        new BuiltInSignatures(new TrustAnchors(TrustDirectory), new Revocations(Ocsp is null ? null : new OcspClient(http, Ocsp), kept), time),
        NcaNode is null ? null : new NcaNode(http, NcaNode, time));

    /// <summary>A client that waits so long and no longer, takes so much and no more, and follows nobody elsewhere.</summary>
    public static HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };
}
