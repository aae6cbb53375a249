using System.Buffers;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using Prtr.Search.Settings;
using Prtr.Tests.Elasticsearch;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Prtr.Tests.Messages;

/// <summary>A mail server on this machine that takes mails over TLS from one user, and answers as a test wants.</summary>
internal sealed class MailServer : IDisposable
{
    private const string User = "prtr";
    private const string Password = "Хат жөнелту 7";

    private readonly TestAuthority authority = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    public MailServer()
    {
        var port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)).Certificate(authority.Issue()).AuthenticationRequired().AllowUnsecureAuthentication(false))
            .Build();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Filter(this));
        services.Add(new DelegatingUserAuthenticator((user, password) => user == User && password == Password));
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stopping.Token);
        Settings = new MailSettings("127.0.0.1", port, "Тіркелім <prtr@example.kz>") { UserName = User, Password = Password, CertificateAuthority = authority.File };
    }

    /// <summary>How to reach it.</summary>
    public MailSettings Settings { get; }

    /// <summary>What has come in, also what the sender was told nothing of.</summary>
    public List<MimeMessage> Taken { get; } = [];

    /// <summary>What it answers to a whole mail; null: the connection breaks off instead.</summary>
    public SmtpResponse? Answer { get; set; } = SmtpResponse.Ok;

    /// <summary>Whom it does not know.</summary>
    public string? Unknown { get; set; }

    public void Dispose()
    {
        stopping.Cancel();
        running.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        stopping.Dispose();
        authority.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            server.Taken.Add(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
            if (server.Answer is not { } answer)
            {
                context.Pipe.Dispose();
                throw new IOException("The line is cut.");
            }

            return answer;
        }
    }

    private sealed class Filter(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Task.FromResult(to.AsAddress() != server.Unknown);
    }
}
