using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Prtr.Tests.Database;

namespace Prtr.Tests.Arrivals;

/// <summary>A real IMAP server on this machine with one mailbox, a Maildir in a temporary folder; Debian's dovecot-imapd.</summary>
internal sealed class Dovecot : IDisposable
{
    public const string User = "centre";
    public const string Password = "long enough for a test";

    private const string Program = "/usr/sbin/dovecot";

    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    private Dovecot(int port)
    {
        Port = port;
        // Started by root it gives its rights up, to the users that its package has made; they have to come in, too.
        var (owner, login) = Environment.IsPrivilegedProcess ? ("dovecot", "dovenull") : (Environment.UserName, Environment.UserName);
        foreach (var part in new[] { "", "mail", "mail/cur", "mail/new", "mail/tmp" })
        {
            Directory.CreateDirectory(folder.File(part));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder.File(part), (UnixFileMode)0b111_111_111);
            }
        }

        File.WriteAllText(folder.File("users"), $"{User}:{{PLAIN}}{Password}\n");
        File.WriteAllText(folder.File("dovecot.conf"), string.Create(CultureInfo.InvariantCulture, $$"""
            protocols = imap
            listen = 127.0.0.1
            base_dir = {{folder.File("run")}}
            state_dir = {{folder.File("state")}}
            log_path = {{folder.File("log")}}
            ssl = no
            disable_plaintext_auth = no
            default_login_user = {{login}}
            default_internal_user = {{owner}}
            default_internal_group = {{owner}}
            first_valid_uid = 1
            mail_uid = {{owner}}
            mail_gid = {{owner}}
            mail_location = maildir:{{folder.File("mail")}}
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
            }
            service anvil {
              chroot =
            }
            passdb {
              driver = passwd-file
              args = {{folder.File("users")}}
            }
            userdb {
              driver = static
              args = home={{folder.Path}}
            }
            """));
        process = Process.Start(new ProcessStartInfo(Program, ["-F", "-c", folder.File("dovecot.conf")]))!;
    }

    public int Port { get; }

    public static async Task<Dovecot> StartAsync()
    {
        Skip.IfNot(File.Exists(Program), "No IMAP server: install Debian's dovecot-imapd to run this test.");
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var server = new Dovecot(port);
        await server.ListensAsync();
        return server;
    }

    public void Deliver(string name, byte[] mail) => File.WriteAllBytes(folder.File($"mail/new/{name}"), mail);

    /// <summary>Names of all mails with the marks that the server has put on them.</summary>
    public IReadOnlyList<string> Mails => [.. Directory.EnumerateFiles(folder.File("mail/new")).Concat(Directory.EnumerateFiles(folder.File("mail/cur"))).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private async Task ListensAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (tries < 100 && !process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }
}
