namespace Prtr.Ingest.Signatures;

/// <summary>The register's own check first; what it does not know goes to the service of the settings, where there is one.</summary>
/// <param name="service">Null where none is set.</param>
public sealed class SignatureEngines(ISignatureEngine own, ISignatureEngine? service) : ISignatureEngine
{
    public async Task<SignatureCheck> CheckAsync(byte[] content, byte[] cms, SignaturePurpose purpose, CancellationToken cancellationToken)
    {
        var check = await own.CheckAsync(content, cms, purpose, cancellationToken);
        return check.Verdict == SignatureVerdict.UnknownAlgorithm && service is not null ? await service.CheckAsync(content, cms, purpose, cancellationToken) : check;
    }
}
