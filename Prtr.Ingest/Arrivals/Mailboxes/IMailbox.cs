namespace Prtr.Ingest.Arrivals.Mailboxes;

/// <summary>One folder of a mail server, opened to be read only: nothing in it is changed, marked or deleted.</summary>
internal interface IMailbox : IAsyncDisposable
{
    /// <summary>UIDVALIDITY: while it stays the same, a number means the same mail for ever.</summary>
    uint Validity { get; }

    /// <summary>The mails with greater numbers, the lowest first.</summary>
    Task<IReadOnlyList<WaitingMail>> AfterAsync(uint uid, CancellationToken cancellationToken);

    /// <summary>A mail as it came, byte for byte.</summary>
    Task<byte[]> ReadAsync(uint uid, CancellationToken cancellationToken);
}

/// <param name="Bytes">As the server says.</param>
internal sealed record WaitingMail(uint Uid, long Bytes);
