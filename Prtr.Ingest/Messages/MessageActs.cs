using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Messages;

/// <summary>What persons do about messages that are kept.</summary>
public sealed class MessageActs(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>Has a mail sent that was not, or of which that is not sure.</summary>
    /// <returns>False when it has no address, or has been sent or is about to be.</returns>
    public Task<bool> SendAsync(long id, CancellationToken cancellationToken) => MoveAsync(
        id, MessageState.ToSend, message => MessageState.CanBeSent(message.State) && message.RecipientAddress.Length > 0, cancellationToken);

    /// <summary>Says that a letter was printed and posted.</summary>
    /// <returns>False when it went otherwise, or is about to.</returns>
    public Task<bool> PostAsync(long id, CancellationToken cancellationToken) =>
        MoveAsync(id, MessageState.Posted, message => MessageState.CanBePosted(message.State), cancellationToken);

    private async Task<bool> MoveAsync(long id, string state, Func<KeptMessage, bool> may, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.SendMessage, turn, cancellationToken);
        if (await MessageList.FindAsync(connection, turn, id, cancellationToken) is not { } message || !may(message))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await connection.ExecuteAsync(new CommandDefinition(
            "update message set state = @state, changed_at = @now, tries = 0, next_try_at = @next where id = @id",
            new { id, state, now, next = state == MessageState.ToSend ? now : (DateTimeOffset?)null },
            turn,
            cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.SendMessage, Deed.On("message", id)) { Before = message.State, After = state }, actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }
}
