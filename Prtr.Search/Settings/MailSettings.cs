using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace Prtr.Search.Settings;

/// <summary>How mails are sent: the section Mail of the settings.</summary>
/// <param name="From">The sender, with or without a name: <c>РВПЗ &lt;prtr@example.kz&gt;</c>.</param>
public sealed record MailSettings(string Host, int Port, string From)
{
    private const int Submission = 587;

    /// <summary>Null when the server asks for none.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether nothing is sent but over TLS; at port 465 from the first byte on.</summary>
    public bool UsesTls { get; init; } = true;

    /// <summary>A PEM file with the certificate authority that the server's certificate comes from; null for those that the machine trusts.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>Null when no mail server is set up. To be read when <see cref="Problems"/> has none.</summary>
    public static MailSettings? Read(IConfiguration configuration) => Value(configuration, "SmtpHost") is not { } host ? null : new(
        host,
        Value(configuration, "SmtpPort") is { } port ? int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture) : Submission,
        Value(configuration, "From")!)
    {
        UserName = Value(configuration, "SmtpUser"),
        Password = Value(configuration, "SmtpPassword"),
        UsesTls = !string.Equals(Value(configuration, "SmtpTls"), "None", StringComparison.OrdinalIgnoreCase),
        CertificateAuthority = Value(configuration, "CertificateAuthority"),
    };

    /// <summary>What does not fit together, one sentence each.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (Value(configuration, "SmtpHost") is not null && !MailAddress.TryCreate(Value(configuration, "From"), out _))
        {
            yield return "Mail:SmtpHost is set, so Mail:From is needed: a mail address, such as prtr@example.kz.";
        }

        if (Value(configuration, "SmtpUser") is null != Value(configuration, "SmtpPassword") is null)
        {
            yield return "Mail:SmtpUser and Mail:SmtpPassword go together.";
        }

        if (Value(configuration, "CertificateAuthority") is { } file && !File.Exists(file))
        {
            yield return $"Mail:CertificateAuthority is \"{file}\", and there is no such file.";
        }
    }

    private static string? Value(IConfiguration configuration, string key) => configuration["Mail:" + key] is { Length: > 0 } value ? value : null;
}
