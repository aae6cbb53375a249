using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Prtr.Ingest.Signatures.Certificates;
using Prtr.Ingest.Signatures.Revocation;

namespace Prtr.Ingest.Signatures;

/// <summary>Checks signatures by RSA (2048 bits and more, SHA-256 and more) by itself, against the authorities of <see cref="TrustAnchors"/>.</summary>
public sealed class BuiltInSignatures(TrustAnchors anchors, Revocations revocations, TimeProvider time) : ISignatureEngine
{
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const int ShortestKey = 2048;
    private const int MostCertificates = 20;

    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.Ordinal)
    {
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256, ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384, ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    public async Task<SignatureCheck> CheckAsync(byte[] content, byte[] cms, SignaturePurpose purpose, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            return await CheckAsync(content, cms, purpose, now, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            // Parts of it are only read when they are asked for.
            return SignatureCheck.Of(SignatureVerdict.Broken, now);
        }
    }

    private async Task<SignatureCheck> CheckAsync(byte[] content, byte[] cms, SignaturePurpose purpose, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Read(content, cms) is not { } signature)
        {
            return SignatureCheck.Of(SignatureVerdict.Broken, now);
        }

        var (signed, signer) = signature;
        if (MathematicsOf(content, signed, signer) is var verdict and not SignatureVerdict.Valid)
        {
            return SignatureCheck.Of(verdict, now);
        }

        var certificate = signer.Certificate!;
        var trusted = anchors.Read();
        var stamp = TimeStamps.Find(signer, trusted);
        var at = stamp?.At ?? now;
        var (chained, chain) = CertificateChain.Build(certificate, signed.Certificates, trusted, at);
        var check = new SignatureCheck(chained, at) { Signer = CertificateFacts.SignerOf(certificate), Chain = [.. chain.Select(one => one.RawData)], TimeStamp = stamp?.Token };
        if (chained != SignatureVerdict.Valid)
        {
            return check;
        }

        if (!CertificateFacts.Allows(certificate, purpose))
        {
            return check with { Verdict = SignatureVerdict.OtherPurpose };
        }

        var (state, answers) = await revocations.AskAsync(chain, trusted.Lists, at, now, cancellationToken);
        return check with
        {
            Revocations = answers,
            Verdict = state switch { RevocationState.Revoked => SignatureVerdict.Revoked, RevocationState.Unknown => SignatureVerdict.Provisional, _ => SignatureVerdict.Valid },
        };
    }

    private static (SignedCms Signed, SignerInfo Signer)? Read(byte[] content, byte[] cms)
    {
        try
        {
            var signed = new SignedCms();
            signed.Decode(cms);
            if (signed.ContentInfo.Content.Length == 0)
            {
                signed = new SignedCms(new ContentInfo(content), detached: true);
                signed.Decode(cms);
            }

            // Several would have to agree on who may sign.
            return signed.SignerInfos.Count == 1 && signed.Certificates.Count <= MostCertificates ? (signed, signed.SignerInfos[0]) : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static SignatureVerdict MathematicsOf(byte[] content, SignedCms signed, SignerInfo signer)
    {
        // A CMS with the content inside: what counts is what the caller holds.
        if (!signed.ContentInfo.Content.AsSpan().SequenceEqual(content))
        {
            return SignatureVerdict.OtherBytes;
        }

        if (signer.Certificate is not { } certificate)
        {
            return SignatureVerdict.Broken;
        }

        if (!Digests.TryGetValue(signer.DigestAlgorithm.Value ?? "", out var digest) || certificate.GetRSAPublicKey() is not { } key)
        {
            return SignatureVerdict.UnknownAlgorithm;
        }

        using (key)
        {
            if (key.KeySize < ShortestKey)
            {
                return SignatureVerdict.UnknownAlgorithm;
            }
        }

        if (DigestOf(signer) is { } said && !CryptographicOperations.FixedTimeEquals(said, CryptographicOperations.HashData(digest, content)))
        {
            return SignatureVerdict.OtherBytes;
        }

        try
        {
            signed.CheckSignature(verifySignatureOnly: true);
            return SignatureVerdict.Valid;
        }
        catch (CryptographicException)
        {
            return SignatureVerdict.Broken;
        }
    }

    private static byte[]? DigestOf(SignerInfo signer)
    {
        var value = signer.SignedAttributes.Cast<CryptographicAttributeObject>().FirstOrDefault(attribute => attribute.Oid.Value == MessageDigest)?.Values;
        return value is { Count: 1 } && AsnDecoder.TryReadPrimitiveOctetString(value[0].RawData, AsnEncodingRules.DER, out var digest, out _) ? digest.ToArray() : null;
    }
}
