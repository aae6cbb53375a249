using System.Data.Common;

namespace Prtr.Search.Database.Sqlite;

/// <summary>An empty database in memory, for trying out what would happen; nothing of it is ever on a disk, and it is gone when this is disposed of.</summary>
public sealed class MemoryDatabase : IAsyncDisposable
{
    private readonly DbConnection kept;

    private MemoryDatabase(SqliteDatabase database, DbConnection kept)
    {
        Database = database;
        this.kept = kept;
    }

    public SqliteDatabase Database { get; }

    public static async Task<MemoryDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        var database = new SqliteDatabase(Guid.NewGuid());

        // It lives for as long as somebody has it open.
        return new MemoryDatabase(database, await database.OpenAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await kept.DisposeAsync();
        Database.LetGo();
    }
}
