using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Settings;

namespace Prtr.Ingest.Messages;

/// <summary>
/// Hands the mails that wait to the mail server, each at most once as far as its protocol allows: a mail is marked before it is handed over, and of which the answer is missing waits for a person.
/// What the server puts off is tried again, later and later, for a day. Without a mail server everything is to be printed.
/// </summary>
/// <param name="settings">Null when no mail server is set up.</param>
public sealed class MessageSender(RegisterDatabase database, MailSettings? settings, TimeProvider clock)
{
    private const int MostTries = 12;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);
    // No try takes so long; whoever began it is gone.
    private static readonly TimeSpan CutOff = TimeSpan.FromMinutes(10);

    public bool IsSetUp => settings is not null;

    /// <returns>How many mails the server took over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (settings is null)
        {
            await MoveAsync(MessageState.ToSend, MessageState.ToPrint, clock.GetUtcNow(), cancellationToken);
            return 0;
        }

        await MoveAsync(MessageState.Sending, MessageState.Unclear, clock.GetUtcNow() - CutOff, cancellationToken);
        using var connection = new MailConnection(settings);
        var sent = 0;
        while (await ClaimAsync(cancellationToken) is { } message)
        {
            var mail = MailText.Of(message, await MessageList.AttachmentsAsync(database, message.Id, cancellationToken), settings);
            var outcome = await connection.SendAsync(mail, cancellationToken);
            // What has happened is written down, whoever wants to end meanwhile.
            await KeepAsync(message, outcome, CancellationToken.None);
            sent += outcome.State == MessageState.Sent ? 1 : 0;
            if (outcome.IsAway)
            {
                break;
            }
        }

        return sent;
    }

    private async Task MoveAsync(string from, string to, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from message where state = @from", new { from }, cancellationToken: cancellationToken)) == 0)
        {
            return;
        }

        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update message set state = @to, changed_at = @now, next_try_at = null where state = @from and changed_at <= @before",
            new { from, to, now = clock.GetUtcNow(), before },
            turn,
            cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
    }

    // The mark is there before the mail goes: another process leaves it alone, and so does this one when it starts again.
    private async Task<KeptMessage?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = new CommandDefinition(
            "select min(id) from message where state = 'to-send' and next_try_at <= @now", new { now }, cancellationToken: cancellationToken);
        if (await connection.ExecuteScalarAsync<long?>(due) is null)
        {
            return null;
        }

        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var id = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(due.CommandText, due.Parameters, turn, cancellationToken: cancellationToken));
        if (id is null)
        {
            return null;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "update message set state = 'sending', changed_at = @now, tries = tries + 1, next_try_at = null where id = @id", new { id, now }, turn, cancellationToken: cancellationToken));
        var message = await MessageList.FindAsync(connection, turn, id.Value, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return message;
    }

    private async Task KeepAsync(KeptMessage message, SendingOutcome outcome, CancellationToken cancellationToken)
    {
        var again = outcome.State == MessageState.ToSend && message.Tries < MostTries;
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update message set state = @state, changed_at = @now, next_try_at = @next, server_words = @Words where id = @Id and state = 'sending'",
            new
            {
                message.Id, now, outcome.Words, state = outcome.State == MessageState.ToSend && !again ? MessageState.Failed : outcome.State,
                next = again ? now + Pause(message.Tries) : (DateTimeOffset?)null,
            },
            turn,
            cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
    }

    private static TimeSpan Pause(int tries) => FirstPause * Math.Pow(2, tries - 1) is var pause && pause < LongestPause ? pause : LongestPause;
}
