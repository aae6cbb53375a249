using System.Data.Common;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Messages;

/// <summary>Reads the messages that are kept.</summary>
public static class MessageList
{
    /// <summary>The latest first, without their texts; none of those to subscribers, who are nobody's business.</summary>
    /// <param name="size">At most so many.</param>
    public static async Task<IReadOnlyList<KeptMessage>> ReadAsync(RegisterDatabase database, MessageQuestion question, int size, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(
            """
            select m.id, m.made_at, m.made_by, m.about, m.recipient_name, m.recipient_address, m.language, m.subject, m.state, m.changed_at, m.tries, m.next_try_at, m.server_words
            from message m
            where (@Below is null or m.id < @Below) and (@State is null or m.state = @State) and (@About is null or m.about = @About) and m.made_by <> 'subscriptions'
            order by m.id desc
            """,
            question,
            cancellationToken: cancellationToken));
        var parse = rows.GetRowParser<KeptMessage>();
        var messages = new List<KeptMessage>();
        while (messages.Count < size && await rows.ReadAsync(cancellationToken))
        {
            messages.Add(parse(rows));
        }

        return messages;
    }

    /// <summary>How many there are in a state; none of those to subscribers.</summary>
    public static async Task<int> CountAsync(RegisterDatabase database, string state, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from message m where m.state = @state and m.made_by <> 'subscriptions'", new { state }, cancellationToken: cancellationToken));
    }

    /// <summary>Null when there is no such message.</summary>
    public static async Task<KeptMessage?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(connection, null, id, cancellationToken);
    }

    /// <summary>The names of what is attached, in its order, with the bytes of each.</summary>
    public static async Task<IReadOnlyList<MessageAttachment>> AttachmentsAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<MessageAttachment>(new CommandDefinition(
            "select name, media_type, content from message_attachment where message_id = @id order by position", new { id }, cancellationToken: cancellationToken))];
    }

    internal static Task<KeptMessage?> FindAsync(DbConnection connection, DbTransaction? transaction, long id, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<KeptMessage>(new CommandDefinition("select * from message where id = @id", new { id }, transaction, cancellationToken: cancellationToken));
}

/// <param name="Below">Only messages before this one; null for all.</param>
/// <param name="State">Only in one of the <see cref="MessageState"/>; null for all.</param>
/// <param name="About">Only about one thing, such as <c>report:12</c>; null for all.</param>
public sealed record MessageQuestion(long? Below = null, string? State = null, string? About = null);
