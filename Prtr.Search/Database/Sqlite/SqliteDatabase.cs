using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Prtr.Search.Database.Sqlite;

/// <summary>The embedded engine: a file in write-ahead mode, so that readers do not wait for a writer.</summary>
public sealed class SqliteDatabase : RegisterDatabase
{
    private readonly string connectionString;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    /// <param name="directory">Where the embedded register lives; made when missing.</param>
    public SqliteDatabase(string directory)
        : base(directory, new SqliteDialect())
    {
        Path = System.IO.Path.Combine(Directory, "register.db");
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>The database file.</summary>
    public string Path { get; }

    public override string Name => $"{Directory} (setting Register:Directory)";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        // Enough to survive a killed process; a submission lost with the power is loaded again.
        await connection.ExecuteAsync(new CommandDefinition("pragma synchronous = normal", cancellationToken: cancellationToken));
        return connection;
    }

    // The ordinary transaction would wait for, and keep out, a writer; a deferred one only fixes what is read.
    public override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    public override Task<long> ChangeNumberAsync(DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteScalarAsync<long>(new CommandDefinition("pragma data_version", transaction: turn, cancellationToken: cancellationToken));

    public override Task MakeDurableAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("pragma synchronous = full", cancellationToken: cancellationToken));

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("pragma journal_mode = wal", cancellationToken: cancellationToken));
    }
}
