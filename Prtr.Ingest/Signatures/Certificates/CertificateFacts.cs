using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;

namespace Prtr.Ingest.Signatures.Certificates;

/// <summary>What a certificate of the national authority says, read from its subject, purposes and policies.</summary>
public static class CertificateFacts
{
    private const string SigningPurpose = "1.3.6.1.5.5.7.3.4";
    private const string AuthenticationPurpose = "1.3.6.1.5.5.7.3.2";
    private const string PoliciesExtension = "2.5.29.32";
    private const int NumberLength = 12;

    private static readonly (string Oid, SignerRole Role)[] Roles =
    [
        ("1.2.398.3.3.4.1.2.1", SignerRole.Head), ("1.2.398.3.3.4.1.2.2", SignerRole.RightToSign), ("1.2.398.3.3.4.1.2.3", SignerRole.FinancialPapers),
        ("1.2.398.3.3.4.1.2.4", SignerRole.PersonnelOfficer), ("1.2.398.3.3.4.1.2.5", SignerRole.Employee), ("1.2.398.3.3.4.1.2", SignerRole.Organisation),
    ];

    public static Signer SignerOf(X509Certificate2 certificate)
    {
        var subject = SubjectOf(certificate);
        var bin = NumberOf(subject, "2.5.4.11", "BIN") ?? NumberOf(subject, "2.5.4.5", "BIN") ?? "";
        var purposes = Purposes(certificate);
        var role = Array.Find(Roles, role => purposes.Contains(role.Oid)) is { Oid: not null } found ? found.Role
            : bin.Length > 0 ? SignerRole.Organisation : SignerRole.PrivatePerson;
        var name = string.Join(' ', new[] { First(subject, "2.5.4.4"), First(subject, "2.5.4.42") }.Where(part => part.Length > 0));
        return new(
            NumberOf(subject, "2.5.4.5", "IIN") ?? "", bin, First(subject, "2.5.4.3") is { Length: > 0 } common && name.Length == 0 ? common : name,
            First(subject, "2.5.4.10"), role, certificate.SerialNumber);
    }

    /// <summary>Whether key usage and extended key usage allow it. A certificate without extended key usage is for nothing here.</summary>
    public static bool Allows(X509Certificate2 certificate, SignaturePurpose purpose)
    {
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        var (asked, bits) = purpose == SignaturePurpose.Signing
            ? (SigningPurpose, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)
            : (AuthenticationPurpose, X509KeyUsageFlags.DigitalSignature);
        return (usage & bits) != 0 && Purposes(certificate).Contains(asked);
    }

    private static HashSet<string> Purposes(X509Certificate2 certificate)
    {
        var purposes = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(extension => extension.EnhancedKeyUsages.Cast<Oid>()).Select(oid => oid.Value!);
        var policies = certificate.Extensions[PoliciesExtension] is { } extension ? PoliciesOf(extension.RawData) : [];
        return [.. purposes, .. policies];
    }

    private static IEnumerable<string> PoliciesOf(byte[] extension)
    {
        try
        {
            return [.. CertificatePolicies.GetInstance(extension).GetPolicyInformation().Select(policy => policy.PolicyIdentifier.Id)];
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or IOException or InvalidCastException or FormatException)
        {
            return [];
        }
    }

    private static ILookup<string, string> SubjectOf(X509Certificate2 certificate) => certificate.SubjectName.EnumerateRelativeDistinguishedNames()
        .Where(part => !part.HasMultipleElements)
        .ToLookup(part => part.GetSingleElementType().Value!, part => part.GetSingleElementValue() ?? "");

    private static string First(ILookup<string, string> subject, string oid) => subject[oid].FirstOrDefault()?.Trim() ?? "";

    private static string? NumberOf(ILookup<string, string> subject, string oid, string prefix) => subject[oid]
        .Where(value => value.Length == prefix.Length + NumberLength && value.StartsWith(prefix, StringComparison.Ordinal) && value.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0)
        .Select(value => value[prefix.Length..]).FirstOrDefault();
}
