using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Requests;

/// <summary>Requests of the public in the register's database: rows are only added.</summary>
public static class RequestTable
{
    /// <summary>Keeps a request.</summary>
    /// <returns>Its number, which is told to the sender.</returns>
    public static async Task<long> AddAsync(RegisterDatabase database, PublicRequest request, DateTimeOffset receivedAt, CancellationToken cancellationToken)
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
        await turn.CommitAsync(cancellationToken);
        return id;
    }

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
