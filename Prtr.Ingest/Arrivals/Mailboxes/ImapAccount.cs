using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Prtr.Ingest.Arrivals.Mailboxes;

/// <summary>Where the centre's mailbox is and who reads it: the settings <c>Mail:Imap…</c>.</summary>
/// <param name="Folder">On the server, such as INBOX.</param>
public sealed record ImapAccount(string Host, int Port, string UserName, string Password, string Folder, SecureSocketOptions Security)
{
    private const int ImplicitTlsPort = 993;

    /// <summary>A PEM file with the certificate authority that the server's certificate comes from; null for those that the machine trusts.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>Without the password: under this name the register knows how far it has read.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"imap://{UserName}@{Host}:{Port}/{Folder}");

    /// <summary>Null where no mailbox is set.</summary>
    public static ImapAccount? Read(IConfiguration configuration)
    {
        if (configuration["Mail:ImapHost"] is not { Length: > 0 } host)
        {
            return null;
        }

        var plain = string.Equals(configuration["Mail:ImapTls"], "None", StringComparison.OrdinalIgnoreCase);
        var port = configuration["Mail:ImapPort"] is { Length: > 0 } given ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture) : plain ? 143 : ImplicitTlsPort;
        var security = plain ? SecureSocketOptions.None : port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        return new ImapAccount(
            host, port, configuration["Mail:ImapUser"] ?? "", configuration["Mail:ImapPassword"] ?? "", configuration["Mail:ImapFolder"] is { Length: > 0 } folder ? folder : "INBOX", security)
        {
            CertificateAuthority = configuration["Mail:CertificateAuthority"] is { Length: > 0 } file ? file : null,
        };
    }
}
