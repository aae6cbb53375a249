using Prtr.Ingest.Arrivals.Mailboxes;

namespace Prtr.Tests.Arrivals;

/// <summary>A mailbox in memory, which counts what is fetched.</summary>
internal sealed class HeldMailbox : IMailbox
{
    private readonly SortedDictionary<uint, byte[]> mails = [];

    public uint Validity { get; set; } = 1;

    public List<uint> Fetched { get; } = [];

    /// <summary>At this mail the connection breaks off.</summary>
    public uint? Breaks { get; set; }

    /// <summary>A size that the server tells and that is not so.</summary>
    public Dictionary<uint, long> Told { get; } = [];

    public void Add(uint uid, byte[] mail) => mails[uid] = mail;

    public Task<IReadOnlyList<WaitingMail>> AfterAsync(uint uid, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WaitingMail>>([.. mails.Where(mail => mail.Key > uid).Select(mail => new WaitingMail(mail.Key, Told.GetValueOrDefault(mail.Key, mail.Value.Length)))]);

    public Task<byte[]> ReadAsync(uint uid, CancellationToken cancellationToken)
    {
        Fetched.Add(uid);
        return uid == Breaks ? throw new IOException("The connection is gone.") : Task.FromResult(mails[uid]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
