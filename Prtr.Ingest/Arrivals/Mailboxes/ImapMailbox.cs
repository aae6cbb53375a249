using MailKit;
using MailKit.Net.Imap;
using Prtr.Ingest.Messages;

namespace Prtr.Ingest.Arrivals.Mailboxes;

/// <summary>A mailbox on an IMAP server.</summary>
internal sealed class ImapMailbox : IMailbox
{
    // No mail takes so long; a server that sends a byte a minute would hold the mailbox for ever.
    private static readonly TimeSpan LongestRead = TimeSpan.FromMinutes(10);

    private readonly ImapClient client;
    private readonly IMailFolder folder;

    private ImapMailbox(ImapClient client, IMailFolder folder) => (this.client, this.folder) = (client, folder);

    public uint Validity => folder.UidValidity;

    public static async Task<IMailbox> OpenAsync(ImapAccount account, CancellationToken cancellationToken)
    {
        var client = new ImapClient { Timeout = 60_000, CheckCertificateRevocation = false };
        if (account.CertificateAuthority is { } authority)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => MailTrust.IsFrom(authority, certificate, errors);
        }

        try
        {
            await client.ConnectAsync(account.Host, account.Port, account.Security, cancellationToken);
            await client.AuthenticateAsync(account.UserName, account.Password, cancellationToken);
            var folder = await client.GetFolderAsync(account.Folder, cancellationToken);
            await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            return new ImapMailbox(client, folder);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task<IReadOnlyList<WaitingMail>> AfterAsync(uint uid, CancellationToken cancellationToken)
    {
        if (uid == uint.MaxValue || folder.Count == 0)
        {
            return [];
        }

        var range = new UniqueIdRange(new UniqueId(Validity, uid + 1), new UniqueId(Validity, uint.MaxValue));
        var mails = await folder.FetchAsync(range, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellationToken);
        // A range without an end always has the last mail in it.
        return [.. mails.Select(mail => new WaitingMail(mail.UniqueId.Id, mail.Size ?? 0)).Where(mail => mail.Uid > uid).OrderBy(mail => mail.Uid)];
    }

    public async Task<byte[]> ReadAsync(uint uid, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(LongestRead);
        await using var stream = await folder.GetStreamAsync(new UniqueId(Validity, uid), enough.Token);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, enough.Token);
        return copy.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsConnected)
        {
            await client.DisconnectAsync(true, CancellationToken.None);
        }

        client.Dispose();
    }
}
