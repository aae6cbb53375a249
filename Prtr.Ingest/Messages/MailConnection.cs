using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Prtr.Search.Settings;

namespace Prtr.Ingest.Messages;

/// <summary>Hands mails to the mail server, over one connection for several.</summary>
internal sealed class MailConnection(MailSettings settings) : IDisposable
{
    private const int PermanentRefusal = 500;
    private const int ImplicitTlsPort = 465;

    private readonly SmtpClient client = Client(settings);

    public async Task<SendingOutcome> SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return new(MessageState.ToSend, error.Message) { IsAway = true };
        }

        try
        {
            return new(MessageState.Sent, await client.SendAsync(mail, cancellationToken));
        }
        catch (SmtpCommandException refusal)
        {
            return new((int)refusal.StatusCode >= PermanentRefusal ? MessageState.Failed : MessageState.ToSend, $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (Exception error)
        {
            // Also when this process is told to end: the server may have the mail by now.
            return new(MessageState.Unclear, error.Message);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (client.IsConnected)
        {
            return;
        }

        var tls = !settings.UsesTls ? SecureSocketOptions.None : settings.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(settings.Host, settings.Port, tls, cancellationToken);
        if (settings.UserName is { } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
        }
    }

    private static SmtpClient Client(MailSettings settings)
    {
        // As for other connections of the register: who asks about revocation tells a foreign host whom one writes to.
        var client = new SmtpClient { Timeout = 60_000, CheckCertificateRevocation = false };
        if (settings.CertificateAuthority is { } file)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => MailTrust.IsFrom(file, certificate, errors);
        }

        return client;
    }
}
