using System.Globalization;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Arrivals.Mailboxes;

/// <summary>
/// Takes each mail of a mailbox in once, by its number. How far it has come is in the database after every mail, so a restart goes on where it was; when the server has given its mails
/// new numbers it reads all of them again, and those that it has are known.
/// </summary>
public sealed class MailboxArrival : IArrival
{
    // So much is held in memory at once.
    private const int MostMails = 20;
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly OpenRegister register;
    private readonly string folder;
    private readonly Func<CancellationToken, Task<IMailbox>> open;

    public MailboxArrival(OpenRegister register, ImapAccount account)
        : this(register, account.Name, account.Folder, token => ImapMailbox.OpenAsync(account, token))
    {
    }

    internal MailboxArrival(OpenRegister register, string name, string folder, Func<CancellationToken, Task<IMailbox>> open) =>
        (this.register, Name, this.folder, this.open) = (register, name, folder, open);

    public string Name { get; }

    public TimeSpan Pause => TimeSpan.FromMinutes(2);

    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        await using var mailbox = await open(cancellationToken);
        var after = await MailboxPosition.AfterAsync(register.Database, Name, mailbox.Validity, cancellationToken);
        var (count, waiting) = (0, new Queue<WaitingMail>(await mailbox.AfterAsync(after, cancellationToken)));
        while (waiting.Count > 0)
        {
            var mails = Some(waiting);
            var read = new List<IncomingDelivery>(mails.Count);
            foreach (var mail in mails)
            {
                read.Add(await ReadAsync(mailbox, mail, cancellationToken));
            }

            var taken = 0;
            await foreach (var outcome in register.Loader.LoadAsync(read, null, cancellationToken))
            {
                count += outcome.Known ? 0 : 1;
                await new MailboxPosition(mailbox.Validity, mails[taken++].Uid).KeepAsync(register.Database, Name, register.Clock.GetUtcNow(), cancellationToken);
            }
        }

        return count;
    }

    private static List<WaitingMail> Some(Queue<WaitingMail> waiting)
    {
        var (some, bytes) = (new List<WaitingMail>(), 0L);
        while (waiting.TryPeek(out var next) && (some.Count == 0 || (some.Count < MostMails && bytes + next.Bytes <= MostBytes)))
        {
            some.Add(waiting.Dequeue());
            bytes += next.Bytes;
        }

        return some;
    }

    // One that is too large is not fetched: only that it came is kept.
    private async Task<IncomingDelivery> ReadAsync(IMailbox mailbox, WaitingMail mail, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{folder} {mail.Uid}.eml");
        return mail.Bytes > new ReadLimits().FileBytes
            ? IncomingDeliveries.TooLarge(name, mail.Bytes)
            : IncomingDeliveries.Kept(name, ReportFile.InMemory(name, await mailbox.ReadAsync(mail.Uid, cancellationToken)), []);
    }
}
