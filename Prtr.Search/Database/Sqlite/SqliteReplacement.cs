using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Prtr.Search.Database.Sqlite;

/// <summary>
/// Puts one database in the place of another in a single transaction of the other: who has it open reads the old content or the new, and who writes waits.
/// What stood there is copied beside while nobody can write.
/// </summary>
public static class SqliteReplacement
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <param name="live">The database that is replaced; it may be damaged, or not be there yet.</param>
    /// <param name="by">What takes its place; nobody else has it.</param>
    /// <param name="former">The file that what stood there is kept in.</param>
    /// <returns>Whether anything stood there.</returns>
    /// <exception cref="IOException">The database is too damaged to be opened, and another process still has it.</exception>
    /// <exception cref="SqliteException">Another process writes and does not come to an end, or the disk is full; the database is as it was.</exception>
    public static async Task<bool> ReplaceAsync(SqliteDatabase live, SqliteDatabase by, string former, CancellationToken cancellationToken)
    {
        var stood = await MakeReadyAsync(live, former, cancellationToken);
        await using var target = (SqliteConnection)await live.OpenAsync(cancellationToken);
        await MatchPagesAsync(target, by, cancellationToken);
        await using var source = (SqliteConnection)await by.OpenAsync(cancellationToken);
        using (var copying = raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main"))
        {
            SqliteException.ThrowExceptionForRC(copying.IsInvalid ? raw.sqlite3_errcode(target.Handle!) : raw.SQLITE_OK, target.Handle!);
            await StepAsync(copying, 0, target, cancellationToken);
            stood = await KeepAsync(live, former, cancellationToken) || stood;
            await StepAsync(copying, -1, target, cancellationToken);
        }

        await target.ExecuteAsync(new CommandDefinition("pragma wal_checkpoint(truncate)", cancellationToken: cancellationToken));
        return stood;
    }

    // A file that is no database any more is moved away, when nobody can be writing into it.
    private static async Task<bool> MakeReadyAsync(SqliteDatabase live, string former, CancellationToken cancellationToken)
    {
        try
        {
            await live.PrepareAsync(cancellationToken);
            return false;
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            live.LetGo();
            if (live.IsOpenElsewhere())
            {
                throw new IOException($"{live.Path} is damaged, and a site or another verb has it open: stop them, then restore again.", damaged);
            }

            foreach (var ending in (string[])["-wal", ""])
            {
                File.Delete(former + ending);
                if (File.Exists(live.Path + ending))
                {
                    File.Move(live.Path + ending, former + ending);
                }
            }

            File.Delete(live.Path + "-shm");
            await live.PrepareAsync(cancellationToken);
            return true;
        }
    }

    // With write-ahead both must have pages of one size, and it is the private one that can be changed.
    private static async Task MatchPagesAsync(SqliteConnection target, SqliteDatabase by, CancellationToken cancellationToken)
    {
        await using var source = await by.OpenAsync(cancellationToken);
        const string size = "pragma page_size";
        var wanted = await target.ExecuteScalarAsync<int>(new CommandDefinition(size, cancellationToken: cancellationToken));
        if (wanted != await source.ExecuteScalarAsync<int>(new CommandDefinition(size, cancellationToken: cancellationToken)))
        {
            await source.ExecuteAsync(new CommandDefinition($"pragma journal_mode = delete; pragma page_size = {wanted}; vacuum;", cancellationToken: cancellationToken));
        }
    }

    private static async Task<bool> KeepAsync(SqliteDatabase live, string former, CancellationToken cancellationToken)
    {
        await using var connection = await live.OpenAsync(cancellationToken);
        try
        {
            if (await connection.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from sqlite_master", cancellationToken: cancellationToken)) == 0)
            {
                return false;
            }

            await SqliteCopy.WriteAsync(connection, former, cancellationToken);
            File.Delete(former + "-wal");
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is raw.SQLITE_CORRUPT)
        {
            // What cannot be read is kept as it lies there.
            File.Copy(live.Path, former, overwrite: true);
            File.Copy(live.Path + "-wal", former + "-wal", overwrite: true);
        }

        return true;
    }

    /// <param name="pages">0 takes the turn to write, -1 copies all and ends it.</param>
    private static async Task StepAsync(sqlite3_backup copying, int pages, SqliteConnection target, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var result = raw.sqlite3_backup_step(copying, pages);
            if (result is raw.SQLITE_OK or raw.SQLITE_DONE)
            {
                return;
            }

            if (result is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED) || waited.Elapsed > Patience)
            {
                SqliteException.ThrowExceptionForRC(result, target.Handle!);
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
