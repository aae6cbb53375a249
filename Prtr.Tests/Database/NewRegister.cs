using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;

namespace Prtr.Tests.Database;

/// <summary>A register as this version makes it, made once and copied for each test: half a second of processor time each.</summary>
public static class NewRegister
{
    private const string File = "register.db";

    private static readonly Lazy<Task<string>> Made = new(() => Task.Run(MakeAsync));

    /// <param name="folder">Has no register yet.</param>
    public static void CopyTo(string folder)
    {
        var copy = Path.Combine(folder, File);
        System.IO.File.Copy(Path.Combine(Made.Value.GetAwaiter().GetResult(), File), copy);
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=false");
        // No two registers are of one life.
        connection.Execute("update incarnation set name = lower(hex(randomblob(4)))");
    }

    private static async Task<string> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("prtr-new-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var database = new SqliteDatabase(folder);
        await RegisterMigrator.MigrateAsync(database, default);
        await using var connection = await database.OpenAsync(default);
        await connection.ExecuteAsync("pragma wal_checkpoint(truncate)");
        return folder;
    }
}
