using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Prtr.Search.Files;

namespace Prtr.Ingest.Signatures.Imitation;

/// <summary>
/// Stands in for the national certification authority where the register is developed and shown. It says in every name that it is an imitation, lives in a folder of its own so that what was signed
/// once can be checked after a restart, and is trusted by a site in Development alone.
/// </summary>
public sealed class ImitatedAuthority : IDisposable
{
    private const string Mark = "ИМИТАЦИЯ";
    private const int KeySize = 2048;
    private static readonly byte[] RevokedSerial = [0x0B, 0xAD];

    private readonly RSA key;
    private readonly RSA signersKey = RSA.Create(KeySize);
    private readonly X509Certificate2 certificate;
    private readonly Lazy<X509Certificate2> stranger;
    private readonly TimeProvider time;

    private ImitatedAuthority(string folder, RSA key, TimeProvider time)
    {
        (Folder, this.key, this.time) = (folder, key, time);
        var now = time.GetUtcNow();
        certificate = ImitatedCertificates.Root($"{Mark} (PRTR IMITATION)", key, now.AddYears(-5), now.AddYears(5));
        stranger = new(() => ImitatedCertificates.Root($"{Mark} 2", signersKey, now.AddYears(-5), now.AddYears(5)));
    }

    /// <summary>What a register has to trust to believe it.</summary>
    public string Folder { get; }

    /// <summary>The authority of a folder, which is made when it is not there.</summary>
    public static ImitatedAuthority Open(string folder, TimeProvider time)
    {
        OwnerOnly.CreateDirectory(folder);
        var file = Path.Combine(folder, "imitation.key");
        var key = RSA.Create(KeySize);
        if (File.Exists(file))
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        else
        {
            File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        }

        var authority = new ImitatedAuthority(folder, key, time);
        File.WriteAllBytes(Path.Combine(folder, "imitation.cer"), authority.certificate.RawData);
        File.WriteAllBytes(Path.Combine(folder, "imitation.crl"), authority.List());
        return authority;
    }

    /// <summary>What the person's program answers; numbers are as the person has typed them, names the imitation's.</summary>
    /// <param name="detached">Whether the content stays outside.</param>
    /// <returns>A CMS; null when the person has cancelled.</returns>
    public byte[]? Sign(byte[] content, bool detached, ImitatedKey picked, string iin, string bin)
    {
        if (picked == ImitatedKey.Cancelled)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var subject = new ImitatedSubject(iin, picked == ImitatedKey.PrivatePerson ? null : bin, Mark, "НҰРЛАН", "НҰРЛАН СЕРІКҰЛЫ", $"{Mark}: {bin}");
        using var own = ImitatedCertificates.Issue(
            picked == ImitatedKey.UnknownAuthority ? stranger.Value : certificate, subject, PurposesOf(picked), signersKey,
            picked == ImitatedKey.Expired ? (now.AddYears(-2), now.AddDays(-1)) : (now.AddDays(-1), now.AddYears(1)),
            picked == ImitatedKey.Revoked ? RevokedSerial : RandomNumberGenerator.GetBytes(8));
        return ImitatedCertificates.Sign(content, own, detached);
    }

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
        signersKey.Dispose();
        if (stranger.IsValueCreated)
        {
            stranger.Value.Dispose();
        }
    }

    private static string[] PurposesOf(ImitatedKey picked)
    {
        string[] usage = picked switch
        {
            ImitatedKey.AuthenticationOnly => [ImitatedCertificates.Authentication],
            ImitatedKey.SigningOnly => [ImitatedCertificates.Signing],
            _ => [ImitatedCertificates.Signing, ImitatedCertificates.Authentication],
        };
        return picked == ImitatedKey.PrivatePerson ? usage : [.. usage, ImitatedCertificates.Organisation, picked switch
        {
            ImitatedKey.RightToSign => ImitatedCertificates.RightToSign,
            ImitatedKey.Employee => ImitatedCertificates.Employee,
            _ => ImitatedCertificates.Head,
        }];
    }

    private byte[] List()
    {
        var now = time.GetUtcNow();
        var revoked = new CertificateRevocationListBuilder();
        revoked.AddEntry(RevokedSerial, now.AddDays(-1));
        return revoked.Build(certificate, 1, now.AddYears(1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now.AddDays(-1));
    }
}
