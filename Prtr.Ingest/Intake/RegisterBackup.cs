using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Search.Database.Sqlite;

namespace Prtr.Ingest.Intake;

/// <summary>Copies of the embedded register's database, made while it is in use.</summary>
public static class RegisterBackup
{
    /// <summary>Writes a consistent copy; it is complete when it has its name.</summary>
    public static async Task WriteAsync(SqliteDatabase database, string file, CancellationToken cancellationToken)
    {
        var unfinished = file + ".part";
        File.Delete(unfinished);
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            await connection.ExecuteAsync(new CommandDefinition("vacuum into @unfinished", new { unfinished }, cancellationToken: cancellationToken));
        }

        File.Move(unfinished, file);
    }

    /// <summary>Why the file cannot be restored; null when it can.</summary>
    public static async Task<string?> ProblemAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = OpenFile(file);
            await connection.OpenAsync(cancellationToken);
            var state = await connection.ExecuteScalarAsync<string>(new CommandDefinition("pragma integrity_check(1)", cancellationToken: cancellationToken));
            return state != "ok" ? $"{file} is damaged: {state}"
                : await connection.ExecuteScalarAsync<long>(new CommandDefinition(
                    "select count(*) from sqlite_master where name = 'schema_migration'", cancellationToken: cancellationToken)) == 0 ? $"{file} is not a backup of a register."
                : null;
        }
        catch (SqliteException)
        {
            return $"{file} is not a backup of a register.";
        }
    }

    /// <summary>Replaces the database's content in one step: who reads sees the old register or the restored one.</summary>
    public static async Task RestoreAsync(SqliteDatabase database, string file, CancellationToken cancellationToken)
    {
        await using var source = OpenFile(file);
        await source.OpenAsync(cancellationToken);
        await using var target = (SqliteConnection)await database.OpenAsync(cancellationToken);
        source.BackupDatabase(target);
    }

    private static SqliteConnection OpenFile(string file) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
}
