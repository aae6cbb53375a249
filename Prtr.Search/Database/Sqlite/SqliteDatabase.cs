using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Search.Files;
using SQLitePCL;

namespace Prtr.Search.Database.Sqlite;

/// <summary>The embedded engine: a file in write-ahead mode, so that readers do not wait for a writer.</summary>
public sealed class SqliteDatabase : RegisterDatabase, IDisposable
{
    private const int MostDamage = 10;

    private readonly string connectionString;
    // Whether OpenAsync makes the file.
    private readonly bool isMade = true;
    private readonly IncarnationWatch watch;
    private readonly WriteTurns turns = new();

    static SqliteDatabase() => Batteries_V2.Init();

    /// <param name="directory">Where the embedded register lives; made when missing.</param>
    public SqliteDatabase(string directory)
        : base(directory, new SqliteDialect())
    {
        Path = FileIn(Directory);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        watch = new(this);
    }

    // The name of a database in the memory of this process, shared by its connections.
    internal SqliteDatabase(Guid inMemory)
        : base(System.IO.Path.GetTempPath(), new SqliteDialect())
    {
        Path = inMemory.ToString("N");
        isMade = false;
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared, ForeignKeys = true }.ToString();
        watch = new(this);
    }

    private SqliteDatabase(string directory, string source)
        : base(directory, new SqliteDialect())
    {
        Path = FileIn(directory);
        isMade = false;
        connectionString = new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, ForeignKeys = true, DefaultTimeout = 30, Pooling = false }.ToString();
        watch = new(this);
    }

    /// <summary>The register in a folder, to look at: nothing is made or written, not even the files that the engine puts beside it. Null when there is none.</summary>
    public static SqliteDatabase? AsItIs(string directory)
    {
        var path = FileIn(System.IO.Path.GetFullPath(directory));
        // Where nobody has it open, the engine would make the files of write-ahead mode, and leave them.
        return !File.Exists(path) ? null : new(directory, File.Exists(path + "-wal") ? path : new Uri(path).AbsoluteUri + "?immutable=1");
    }

    /// <summary>The database file.</summary>
    public string Path { get; }

    public override string Name => $"{Directory} (setting Register:Directory)";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (isMade && !File.Exists(Path))
        {
            // The engine would let everybody read it; the files beside it get its rights.
            OwnerOnly.CreateFile(Path);
        }

        var connection = new TurnConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            // What was said to be accepted, decided or published must survive a loss of power; it takes a millisecond.
            await connection.ExecuteAsync(new CommandDefinition("pragma synchronous = full", cancellationToken: cancellationToken));
            return connection;
        }
        catch (SqliteException closed) when (closed.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && FileTrouble.Writing(Directory) is { } trouble)
        {
            // The engine only says that it could not open something; what stands in its way is the folder.
            await connection.DisposeAsync();
            throw new SqliteException(trouble, raw.SQLITE_READONLY);
        }
    }

    // The ordinary transaction would wait for, and keep out, a writer; a deferred one only fixes what is read.
    public override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await turns.BeginAsync((TurnConnection)connection, cancellationToken);

    public override Task<long> ChangeNumberAsync(DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteScalarAsync<long>(new CommandDefinition("pragma data_version", transaction: turn, cancellationToken: cancellationToken));

    public override async ValueTask<string?> IncarnationAsync(CancellationToken cancellationToken) => await watch.PresentAsync(cancellationToken);

    public override async Task<IReadOnlyList<string>> DamageAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            var pages = await connection.QueryAsync<string>(new CommandDefinition($"pragma integrity_check({MostDamage})", commandTimeout: 0, cancellationToken: cancellationToken));
            var lost = await connection.QueryAsync<(string Table, long? Row, string Parent)>(new CommandDefinition(
                "pragma foreign_key_check", commandTimeout: 0, cancellationToken: cancellationToken));
            return
            [
                .. pages.Where(page => page != "ok").Select(page => $"is damaged: {page.ReplaceLineEndings(" ")}"),
                .. lost.Take(MostDamage).Select(row => FormattableString.Invariant($"is damaged: row {row.Row} of {row.Table} refers to a row of {row.Parent} that is not there")),
            ];
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            return [problem.SqliteErrorCode == raw.SQLITE_NOTADB ? "is no database" : $"is damaged: {problem.Message}"];
        }
    }

    /// <summary>Closes the connections that this process keeps for later.</summary>
    public void LetGo()
    {
        watch.Dispose();
        using var any = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(any);
    }

    public void Dispose() => LetGo();

    private static string FileIn(string directory) => System.IO.Path.Combine(directory, "register.db");

    /// <summary>Whether another process has the database open. Only to be asked when this one has let it go.</summary>
    internal bool IsOpenElsewhere()
    {
        // The engine keeps a byte of the shared memory's file locked for as long as a connection is open.
        const int openByte = 128;
        if (OperatingSystem.IsMacOS() || !File.Exists(Path + "-shm"))
        {
            return false;
        }

        try
        {
            using var shared = new FileStream(Path + "-shm", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            shared.Lock(openByte, 1);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("pragma journal_mode = wal", cancellationToken: cancellationToken));
    }
}
