using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Arrivals.Mailboxes;

/// <summary>How far a mailbox has been read: up to which number, and under which UIDVALIDITY the numbers mean what they do.</summary>
internal sealed record MailboxPosition(uint Validity, uint Uid)
{
    /// <summary>The first number that is still to be read is greater than this.</summary>
    public static async Task<uint> AfterAsync(RegisterDatabase database, string mailbox, uint validity, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var known = await connection.QuerySingleOrDefaultAsync<(long Validity, long Uid)?>(new CommandDefinition(
            "select uid_validity, last_uid from mailbox_position where mailbox = @mailbox", new { mailbox }, cancellationToken: cancellationToken));
        return known is { } position && position.Validity == validity ? (uint)position.Uid : 0;
    }

    public async Task KeepAsync(RegisterDatabase database, string mailbox, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var values = new { mailbox, validity = (long)Validity, uid = (long)Uid, now };
        var changed = await connection.ExecuteAsync(new CommandDefinition(
            "update mailbox_position set uid_validity = @validity, last_uid = @uid, read_at = @now where mailbox = @mailbox", values, turn, cancellationToken: cancellationToken));
        if (changed == 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into mailbox_position (mailbox, uid_validity, last_uid, read_at) values (@mailbox, @validity, @uid, @now)", values, turn, cancellationToken: cancellationToken));
        }

        await turn.CommitAsync(cancellationToken);
    }
}
