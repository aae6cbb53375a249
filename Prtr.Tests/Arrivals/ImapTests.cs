using MailKit.Security;
using Prtr.Ingest.Arrivals.Mailboxes;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.Deliveries;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Arrivals;

/// <summary>A mailbox on a real server.</summary>
public sealed class ImapTests : IntakeTest
{
    [SkippableFact]
    public async Task Mails_of_a_server_are_taken_once_and_stay_there_as_they_are()
    {
        using var server = await Dovecot.StartAsync();
        server.Deliver("1", SomeMail.With("Первое", ("report.json", "{}"u8.ToArray())));
        server.Deliver("2", SomeMail.With("Второе"));
        var account = new ImapAccount("127.0.0.1", server.Port, Dovecot.User, Dovecot.Password, "INBOX", SecureSocketOptions.None);

        Assert.Equal(2, await new MailboxArrival(Register.As(Actor.Register), account).LookAsync(default));
        Assert.Equal(0, await new MailboxArrival(Register.As(Actor.Register), account).LookAsync(default));
        server.Deliver("3", SomeMail.With("Третье"));
        Assert.Equal(1, await new MailboxArrival(Register.As(Actor.Register), account).LookAsync(default));

        Assert.Equal(["Первое", "Второе", "Третье"], (await KeptDelivery.ReadAsync(Register.Database, false, default)).Select(delivery => delivery.Subject));
        Assert.Equal(3, server.Mails.Count);
        // S for seen, T for deleted.
        Assert.DoesNotContain(server.Mails, name => name.Split(":2,") is [_, var marks] && marks.Length > 0);
    }

    [SkippableFact]
    public async Task A_wrong_password_is_said_and_nothing_is_taken()
    {
        using var server = await Dovecot.StartAsync();
        var account = new ImapAccount("127.0.0.1", server.Port, Dovecot.User, "wrong", "INBOX", SecureSocketOptions.None);

        await Assert.ThrowsAsync<AuthenticationException>(() => new MailboxArrival(Register.As(Actor.Register), account).LookAsync(default));
    }
}
