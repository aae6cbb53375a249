using System.Data.Common;
using Dapper;
using MimeKit;
using Prtr.Search.Text;

namespace Prtr.Ingest.Messages;

/// <summary>Keeps messages in the transaction of whatever they tell about: with it they are there, without it they never were. <see cref="MessageSender"/> does the rest.</summary>
public static class MessageWriter
{
    private const int LongestSubject = 300;

    /// <returns>The message's number.</returns>
    public static async Task<long> WriteAsync(DbConnection connection, DbTransaction transaction, Message message, CancellationToken cancellationToken)
    {
        var id = await connection.QuerySingleAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) + 1 from message", transaction: transaction, cancellationToken: cancellationToken));
        var address = AddressOf(message.RecipientAddress);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into message (id, made_at, made_by, about, recipient_name, recipient_address, language, subject, content, unsubscribe_address, mail_key, state, changed_at, tries, next_try_at)
            values (@id, @MadeAt, @MadeBy, @About, @name, @address, @Language, @subject, @Content, @UnsubscribeAddress, @key, @state, @MadeAt, 0, @next)
            """,
            new
            {
                id, message.MadeAt, message.MadeBy, message.About, name = OneLine(message.RecipientName, LongestSubject), address, message.Language,
                subject = OneLine(message.Subject, LongestSubject), Content = Printable.Of(message.Content), message.UnsubscribeAddress, key = Guid.NewGuid().ToString("N"),
                state = address.Length > 0 ? MessageState.ToSend : MessageState.ToPrint, next = address.Length > 0 ? message.MadeAt : (DateTimeOffset?)null,
            },
            transaction,
            cancellationToken: cancellationToken));
        foreach (var (index, attachment) in message.Attachments.Index())
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into message_attachment (message_id, position, name, media_type, content) values (@id, @position, @Name, @MediaType, @Content)",
                new { id, position = index + 1, attachment.Name, attachment.MediaType, attachment.Content },
                transaction,
                cancellationToken: cancellationToken));
        }

        return id;
    }

    /// <summary>The one mail address in a text, without a name beside it; empty when it is none.</summary>
    public static string AddressOf(string text) =>
        text.Length <= LongestSubject && Printable.IsAll(text) && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.IndexOf('@', StringComparison.Ordinal) > 0 ? mailbox.Address : "";

    private static string OneLine(string text, int longest)
    {
        var line = Printable.Of(text).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
        return line.Length > longest ? line[..longest] : line;
    }
}
