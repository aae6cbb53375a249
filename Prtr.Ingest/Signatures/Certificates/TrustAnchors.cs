using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.X509;

namespace Prtr.Ingest.Signatures.Certificates;

/// <summary>
/// The authorities that the register trusts, and their lists of revoked certificates: files in the folder <c>Signature:TrustDirectory</c>, read anew when one of them has changed, so that
/// lists can be renewed beside a running site.
/// </summary>
public sealed class TrustAnchors(string? folder)
{
    private static readonly string[] CertificateEndings = [".cer", ".crt", ".pem", ".der"];

    private readonly Lock reading = new();
    private (string State, Content Content)? known;

    /// <summary>What is in the folder now.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public Content Read()
    {
        if (string.IsNullOrEmpty(folder))
        {
            return new([], [], []);
        }

        lock (reading)
        {
            var files = new DirectoryInfo(folder).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
            var state = string.Join('\n', files.Select(file => $"{file.Name}:{file.Length}:{file.LastWriteTimeUtc.Ticks}"));
            if (known?.State != state)
            {
                known = (state, Content.Of(files));
            }

            return known.Value.Content;
        }
    }

    /// <summary>Authorities and lists.</summary>
    /// <param name="Roots">Those that sign themselves.</param>
    /// <param name="Between">Authorities between a root and a signer.</param>
    /// <param name="Lists">Lists of revoked certificates.</param>
    public sealed record Content(IReadOnlyList<X509Certificate2> Roots, IReadOnlyList<X509Certificate2> Between, IReadOnlyList<X509Crl> Lists)
    {
        internal static Content Of(IReadOnlyList<FileInfo> files)
        {
            var certificates = files.Where(file => CertificateEndings.Contains(file.Extension.ToLowerInvariant())).SelectMany(CertificatesOf).ToList();
            var lists = files.Where(file => file.Extension.Equals(".crl", StringComparison.OrdinalIgnoreCase)).Select(ListOf).OfType<X509Crl>().ToList();
            return new([.. certificates.Where(IsRoot)], [.. certificates.Where(certificate => !IsRoot(certificate))], lists);
        }

        private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

        private static X509Certificate2[] CertificatesOf(FileInfo file)
        {
            try
            {
                var bytes = File.ReadAllBytes(file.FullName);
                if (bytes.AsSpan().IndexOf("-----BEGIN"u8) < 0)
                {
                    return [X509CertificateLoader.LoadCertificate(bytes)];
                }

                var all = new X509Certificate2Collection();
                all.ImportFromPem(System.Text.Encoding.ASCII.GetString(bytes));
                return [.. all];
            }
            catch (CryptographicException)
            {
                return [];
            }
        }

        private static X509Crl? ListOf(FileInfo file)
        {
            try
            {
                return new X509CrlParser().ReadCrl(File.ReadAllBytes(file.FullName));
            }
            catch (Exception unreadable) when (unreadable is Org.BouncyCastle.Security.GeneralSecurityException or ArgumentException or InvalidCastException or FormatException)
            {
                return null;
            }
        }
    }
}
