namespace Prtr.Ingest.Signatures;

/// <summary>Checks a signature and its certificate; what the signer may do for whom is not its matter (<see cref="SignatureVerifier"/>).</summary>
public interface ISignatureEngine
{
    /// <param name="content">What was signed.</param>
    /// <param name="cms">A CMS of one signer as DER, with the content or without.</param>
    Task<SignatureCheck> CheckAsync(byte[] content, byte[] cms, SignaturePurpose purpose, CancellationToken cancellationToken);
}
