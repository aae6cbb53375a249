using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Prtr.Ingest.Signatures;
using Prtr.Ingest.Signatures.Imitation;
using Prtr.Tests.Database;

namespace Prtr.Tests.Signatures;

/// <summary>A certification authority as the national one, made when a test runs, with a folder that trusts it. No key of it is kept anywhere.</summary>
public sealed class TestCertificationAuthority : IDisposable
{
    public const string Signing = ImitatedCertificates.Signing;
    public const string Authentication = ImitatedCertificates.Authentication;
    public const string Head = ImitatedCertificates.Head;
    public const string Employee = ImitatedCertificates.Employee;

    // Making a key takes most of the time of a test; a stranger's has to be another.
    private static readonly RSA SignersKey = RSA.Create(2048);
    private static readonly ConcurrentDictionary<string, Lazy<RSA>> Keys = new(StringComparer.Ordinal);

    private readonly RSA key;
    private readonly TemporaryFolder folder = new();
    private readonly CertificateRevocationListBuilder revoked = new();
    private int issued;

    /// <param name="isStranger">Whether it has another key than those of the same name.</param>
    public TestCertificationAuthority(string name = "TEST CA", bool isStranger = false)
    {
        key = Keys.GetOrAdd($"{name} {isStranger}", _ => new(() => RSA.Create(2048))).Value;
        Certificate = ImitatedCertificates.Root(name, key, DateTimeOffset.UtcNow.AddYears(-5), DateTimeOffset.UtcNow.AddYears(5));
        File.WriteAllBytes(folder.File("root.cer"), Certificate.RawData);
        WriteList(TimeSpan.FromDays(1));
    }

    /// <summary>With its own certificate and its list.</summary>
    public string TrustFolder => folder.Path;

    internal X509Certificate2 Certificate { get; }

    internal RSA Key => key;

    /// <summary>A certificate with its key.</summary>
    /// <param name="bin">Null for a private person.</param>
    public X509Certificate2 Issue(string? bin = "020440003656", string iin = "850101300123", string[]? purposes = null, (int From, int To)? days = null, RSA? own = null)
    {
        var (from, to) = days ?? (-30, 300);
        return ImitatedCertificates.Issue(
            Certificate, new(iin, bin, "САПАРОВА", "ӘЛИЯ", "БОЛАТҚЫЗЫ", "ЖШС \"Өнер\""), purposes ?? [Signing, ImitatedCertificates.Organisation, Head], own ?? SignersKey,
            (DateTimeOffset.UtcNow.AddDays(from), DateTimeOffset.UtcNow.AddDays(to)), [1, 2, 3, (byte)++issued]);
    }

    /// <summary>The certificate of an authority of time.</summary>
    public X509Certificate2 IssueForTime(RSA own)
    {
        var request = new CertificateRequest("CN=TEST TSA", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], true));
        return request.Create(Certificate, DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(2), [7, 7]);
    }

    /// <summary>A certificate for a key that the register does not check by itself.</summary>
    public X509Certificate2 IssueFor(ECDsa own)
    {
        var request = new CertificateRequest("SERIALNUMBER=IIN850101300123, OU=BIN020440003656", own, HashAlgorithmName.SHA256);
        using var certificate = request.Create(Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [9, 9]);
        return certificate.CopyWithPrivateKey(own);
    }

    public void Revoke(X509Certificate2 certificate, DateTimeOffset? when = null)
    {
        revoked.AddEntry(certificate, when ?? DateTimeOffset.UtcNow.AddHours(-1));
        WriteList(TimeSpan.FromDays(1));
    }

    /// <summary>The list is over, or is not there at all.</summary>
    public void LoseList() => File.Delete(folder.File("list.crl"));

    public void WriteList(TimeSpan life) => File.WriteAllBytes(
        folder.File("list.crl"),
        revoked.Build(Certificate, 1, DateTimeOffset.UtcNow + life, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, DateTimeOffset.UtcNow.AddDays(-1)));

    /// <summary>A signature as NCALayer makes it: signed attributes, and the content outside.</summary>
    public static byte[] Sign(byte[] content, X509Certificate2 certificate, bool detached = true) => ImitatedCertificates.Sign(content, certificate, detached);

    /// <summary>What the settings of a register that trusts this authority make.</summary>
    internal ISignatureEngine Engine(Uri? ocsp = null, Uri? ncaNode = null, HttpClient? http = null) =>
        new SignatureSettings(TrustFolder, ncaNode, ocsp).Engine(http ?? new HttpClient(), TimeProvider.System);

    public void Dispose()
    {
        Certificate.Dispose();
        folder.Dispose();
    }
}
