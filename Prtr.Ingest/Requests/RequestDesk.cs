using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Requests;

/// <summary>The register of requests of the public, and the answers of the centre.</summary>
public sealed class RequestDesk(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    private const string Columns =
        """
        r.id, r.received_at, r.language, r.kind, r.about, r.content, r.sender_name, r.sender_address,
            (select min(a.answered_at) from request_answer a where a.request_id = r.id) as answered_at
        from request r
        """;

    /// <summary>Those that wait the oldest first, then those that are answered, the latest first.</summary>
    /// <param name="waiting">Only those without an answer.</param>
    public static async Task<IReadOnlyList<KeptRequest>> ReadAsync(RegisterDatabase database, bool waiting, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var all = (await connection.QueryAsync<KeptRequest>(new CommandDefinition(
            $"select {Columns} where @waiting = 0 or not exists (select 1 from request_answer a where a.request_id = r.id) order by r.id",
            new { waiting = waiting ? 1 : 0 },
            cancellationToken: cancellationToken))).ToList();
        return [.. all.Where(request => request.AnsweredAt is null), .. all.Where(request => request.AnsweredAt is not null).Reverse()];
    }

    /// <summary>Null when there is no such request.</summary>
    public static async Task<KeptRequest?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<KeptRequest>(new CommandDefinition($"select {Columns} where r.id = @id", new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>Writes the answer as a message in the language of the request: to be sent where a mail address is given, else to be printed.</summary>
    /// <param name="subject">Of the message.</param>
    /// <returns>The number of the message; null when nothing is said, or there is no such request.</returns>
    public async Task<long?> AnswerAsync(long id, string subject, string content, IReadOnlyList<MessageAttachment> attachments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.AnswerRequest, turn, cancellationToken);
        var request = await connection.QuerySingleOrDefaultAsync<KeptRequest>(new CommandDefinition($"select {Columns} where r.id = @id", new { id }, turn, cancellationToken: cancellationToken));
        if (request is null || string.IsNullOrWhiteSpace(content) || actor.Session is not { } person)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var message = await MessageWriter.WriteAsync(connection, turn, new Message(request.Language, subject, content, actor.ToString(), now)
        {
            RecipientName = request.SenderName, RecipientAddress = request.SenderAddress, About = Deed.On("request", id), Attachments = attachments,
        }, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into request_answer (id, request_id, account_id, answered_at, message_id)
            select coalesce(max(id), 0) + 1, @id, @AccountId, @now, @message from request_answer
            """,
            new { id, person.AccountId, now, message },
            turn,
            cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(
            new Deed(Act.AnswerRequest, Deed.On("request", id)) { Before = request.AnsweredAt is null ? "waiting" : "answered", After = FormattableString.Invariant($"answered, message:{message}") },
            actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return message;
    }
}
