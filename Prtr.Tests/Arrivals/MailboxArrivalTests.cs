using System.Diagnostics.CodeAnalysis;
using Prtr.Ingest.Arrivals.Mailboxes;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.Deliveries;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Arrivals;

/// <summary>Every mail of a mailbox is taken in once, whatever happens between.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The mailbox holds nothing that must be let go.")]
public abstract class MailboxArrivalTests(TestEngine engine) : IntakeTest(engine)
{
    private readonly HeldMailbox mailbox = new();

    [SkippableFact]
    public async Task A_mail_is_fetched_once_and_the_register_itself_has_taken_it_in()
    {
        Fill(3, 7);

        Assert.Equal(2, await LookAsync());
        Assert.Equal(0, await LookAsync());
        Fill(8);
        Assert.Equal(1, await LookAsync());

        Assert.Equal([3u, 7u, 8u], mailbox.Fetched);
        Assert.Equal(["INBOX 3.eml", "INBOX 7.eml", "INBOX 8.eml"], (await KeptDelivery.ReadAsync(Register.Database, false, default)).Select(delivery => delivery.Name));
        Assert.Equal(["register"], await ColumnAsync<string>("select distinct actor from journal_entry where act = 'load'"));
    }

    [SkippableFact]
    public async Task What_was_cut_off_goes_on_where_it_was()
    {
        Fill([.. Enumerable.Range(1, 25).Select(uid => (uint)uid)]);
        mailbox.Breaks = 23;
        await Assert.ThrowsAsync<IOException>(LookAsync);

        mailbox.Breaks = null;
        mailbox.Fetched.Clear();

        Assert.Equal(5, await LookAsync());
        Assert.Equal([21u, 22u, 23u, 24u, 25u], mailbox.Fetched);
        Assert.Equal(25, await ScalarAsync<int>("select count(*) from submission"));
    }

    [SkippableFact]
    public async Task When_the_server_numbers_its_mails_anew_all_are_read_again_and_known()
    {
        Fill(3, 7);
        await LookAsync();

        mailbox.Validity = 2;
        Fill(2);

        Assert.Equal(1, await LookAsync());
        Assert.Equal(3, await ScalarAsync<int>("select count(*) from submission"));
    }

    [SkippableFact]
    public async Task A_mail_that_is_too_large_is_not_fetched_and_all_the_same_accounted_for()
    {
        Fill(1, 2);
        mailbox.Told[1] = 1L << 40;

        Assert.Equal(2, await LookAsync());

        Assert.Equal([2u], mailbox.Fetched);
        var kept = Assert.Single(await KeptDelivery.ReadAsync(Register.Database, true, default));
        Assert.Equal(("INBOX 1.eml", "unreadable"), (kept.Name, Assert.Single(kept.Files).Outcome));
    }

    private Task<int> LookAsync() => new MailboxArrival(Register.As(Actor.Register), "imap://centre", "INBOX", _ => Task.FromResult<IMailbox>(mailbox)).LookAsync(default);

    private void Fill(params IReadOnlyList<uint> uids)
    {
        foreach (var uid in uids)
        {
            mailbox.Add(uid, SomeMail.With($"Письмо {uid}"));
        }
    }
}

public sealed class MailboxArrivalTestsOnSqlite() : MailboxArrivalTests(TestEngine.Sqlite);

public sealed class MailboxArrivalTestsOnSqlServer() : MailboxArrivalTests(TestEngine.SqlServer);
