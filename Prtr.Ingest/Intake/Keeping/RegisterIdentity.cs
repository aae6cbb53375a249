using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>
/// Which register a database is of: its first incarnation is drawn at random when it is made, and all its backups have it.
/// One that holds nothing yet, or that cannot be read, is no register that a backup could be foreign to; one of a version before incarnations does not say.
/// </summary>
internal static class RegisterIdentity
{
    /// <summary>Whether both say which register they are of, and do not say the same.</summary>
    public static async Task<bool> IsAnotherAsync(SqliteDatabase live, SqliteDatabase backup, CancellationToken cancellationToken) =>
        File.Exists(live.Path) && await OfAsync(live, "where exists (select 1 from submission)", cancellationToken) is { } own
            && await OfAsync(backup, "", cancellationToken) is { } other && own != other;

    private static async Task<string?> OfAsync(SqliteDatabase database, string which, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            return await connection.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from sqlite_master where name = 'incarnation'", cancellationToken: cancellationToken)) == 0 ? null
                : await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
                    $"select name from (select name from incarnation where id = 1) i {which}", cancellationToken: cancellationToken));
        }
        catch (DbException unreadable) when (unreadable is SqliteException && !DatabaseTrouble.IsOfDisk(unreadable))
        {
            return null;
        }
    }
}
