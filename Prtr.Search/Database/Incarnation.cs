using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>The lives of a register: the first begins when it is made, another one whenever a backup is put in its place.</summary>
public static class Incarnation
{
    /// <summary>The name of the present one, as a value within a statement.</summary>
    public const string Present = "(select name from incarnation where id = (select max(id) from incarnation))";

    private const int Digits = 8;

    /// <summary>The name of the present one, eight hexadecimal digits drawn at random.</summary>
    public static Task<string> OfAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        connection.QuerySingleAsync<string>(new CommandDefinition("select name from incarnation where id = (select max(id) from incarnation)", transaction: transaction, cancellationToken: cancellationToken));

    /// <summary>Begins another one, for what the database holds now is not what it held before.</summary>
    public static async Task BeginAsync(RegisterDatabase database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into incarnation (id, name, began_at, origin) select max(id) + 1, @name, @now, 'restored' from incarnation",
            new { name = RandomNumberGenerator.GetHexString(Digits, lowercase: true), now },
            turn,
            cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
    }
}
