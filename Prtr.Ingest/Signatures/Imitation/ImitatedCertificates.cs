using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Prtr.Ingest.Signatures.Imitation;

/// <summary>Certificates and signatures in the form of the national authority's, for tests and demonstrations.</summary>
public static class ImitatedCertificates
{
    public const string Signing = "1.3.6.1.5.5.7.3.4";
    public const string Authentication = "1.3.6.1.5.5.7.3.2";
    public const string Organisation = "1.2.398.3.3.4.1.2";
    public const string Head = "1.2.398.3.3.4.1.2.1";
    public const string RightToSign = "1.2.398.3.3.4.1.2.2";
    public const string Employee = "1.2.398.3.3.4.1.2.5";

    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>The certificate of an authority, with its key.</summary>
    public static X509Certificate2 Root(string name, RSA key, DateTimeOffset from, DateTimeOffset to)
    {
        var request = new CertificateRequest($"CN={name}, C=KZ", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(from, to);
    }

    /// <summary>A person's certificate, with its key.</summary>
    /// <param name="authority">With its key.</param>
    /// <param name="purposes">Extended key usage, the role in the organisation among it.</param>
    public static X509Certificate2 Issue(
        X509Certificate2 authority, ImitatedSubject subject, IEnumerable<string> purposes, RSA key, (DateTimeOffset From, DateTimeOffset To) term, byte[] serial)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName($"{subject.Surname} {subject.GivenName}");
        name.Add("2.5.4.4", subject.Surname);
        name.Add("2.5.4.5", "IIN" + subject.Iin);
        name.AddCountryOrRegion("KZ");
        if (subject.Bin is { } bin)
        {
            name.AddOrganizationName(subject.Organisation);
            name.AddOrganizationalUnitName("BIN" + bin);
        }

        name.Add("2.5.4.42", subject.Patronymic);
        name.AddEmailAddress("imitation@example.kz");
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. purposes.Select(oid => new Oid(oid))], false));
        using var certificate = request.Create(authority, term.From, term.To, serial);
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>A signature as NCALayer makes it: one signer, signed attributes.</summary>
    /// <param name="detached">Whether the content stays outside.</param>
    public static byte[] Sign(byte[] content, X509Certificate2 certificate, bool detached)
    {
        var signed = new SignedCms(new ContentInfo(content), detached);
        signed.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Sha256), IncludeOption = X509IncludeOption.EndCertOnly, SignedAttributes = { new Pkcs9SigningTime(DateTime.UtcNow) },
        });
        return signed.Encode();
    }
}
