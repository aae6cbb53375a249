using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Prtr.Tests.Elasticsearch;

/// <summary>A certificate authority of a test's own, with its certificate in a PEM file.</summary>
public sealed class TestAuthority : IDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 certificate;

    public TestAuthority()
    {
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        System.IO.File.WriteAllText(File, certificate.ExportCertificatePem());
    }

    public string File { get; } = Path.GetTempFileName();

    /// <summary>A certificate for 127.0.0.1.</summary>
    public X509Certificate2 Issue()
    {
        using var own = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(certificate, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3, 4]);
        using var whole = issued.CopyWithPrivateKey(own);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose()
    {
        System.IO.File.Delete(File);
        certificate.Dispose();
        key.Dispose();
    }
}
