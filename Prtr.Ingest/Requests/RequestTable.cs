using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.Messages;
using Prtr.Search.Database;

namespace Prtr.Ingest.Requests;

/// <summary>Requests of the public in the register's database: rows are only added.</summary>
public static class RequestTable
{
    /// <summary>Copies that one address gets in a day: whoever types another's shall not fill his mailbox.</summary>
    public const int MostCopies = 3;

    /// <summary>Keeps a request.</summary>
    /// <returns>Its number, which is told to the sender.</returns>
    public static Task<long> AddAsync(RegisterDatabase database, PublicRequest request, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        AddAsync(database, request, receivedAt, null, cancellationToken);

    /// <summary>The same with a copy by mail to its sender.</summary>
    /// <param name="copy">Makes it, given the number; null: there is none.</param>
    /// <inheritdoc cref="AddAsync(RegisterDatabase, PublicRequest, DateTimeOffset, CancellationToken)" path="/returns"/>
    public static async Task<long> AddAsync(RegisterDatabase database, PublicRequest request, DateTimeOffset receivedAt, Func<long, Message>? copy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var id = await connection.QuerySingleAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) + 1 from request", transaction: turn, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into request (id, received_at, language, kind, about, content, sender_name, sender_address)
            values (@id, @receivedAt, @Language, @Kind, @About, @Content, @SenderName, @SenderAddress)
            """,
            new { id, receivedAt, request.Language, request.Kind, request.About, request.Content, request.SenderName, request.SenderAddress },
            turn,
            cancellationToken: cancellationToken));
        if (copy is not null && MessageWriter.AddressOf(request.SenderAddress) is { Length: > 0 } address && await CopiesAsync(address, receivedAt, turn, cancellationToken) < MostCopies
            && await UnaskedMails.HaveRoomAsync(turn, receivedAt, cancellationToken))
        {
            // Without the name that was typed: nobody knows yet that the address is his who typed it.
            var message = copy(id) with { RecipientAddress = address, About = Deed.On("request", id) };
            await MessageWriter.WriteAsync(connection, turn, message, cancellationToken);
        }

        await turn.CommitAsync(cancellationToken);
        return id;
    }

    private static Task<int> CopiesAsync(string address, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from message where recipient_address = @address and made_by = 'register' and made_at > @since",
            new { address, since = now.AddDays(-1) }, turn, cancellationToken: cancellationToken));

    /// <summary>The requests with a number above the one given, oldest first.</summary>
    public static async Task<IReadOnlyList<KeptRequest>> ReadAsync(RegisterDatabase database, long after, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return
        [
            .. await connection.QueryAsync<KeptRequest>(new CommandDefinition(
                "select id, received_at, language, kind, about, content, sender_name, sender_address from request where id > @after order by id",
                new { after },
                cancellationToken: cancellationToken)),
        ];
    }
}
