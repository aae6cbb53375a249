using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Prtr.Search.Database;

/// <summary>Opens connections to the register's database. The embedded engine is a SQLite file in write-ahead mode: readers do not wait for a writer.</summary>
public sealed class RegisterDatabase
{
    private readonly string connectionString;

    static RegisterDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        DefaultTypeMap.MatchNamesWithUnderscores = true;
    }

    /// <param name="directory">Where the embedded register lives; made when missing.</param>
    public RegisterDatabase(string directory)
    {
        System.IO.Directory.CreateDirectory(directory);
        Directory = System.IO.Path.GetFullPath(directory);
        Path = System.IO.Path.Combine(Directory, "register.db");
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    public string Directory { get; }

    /// <summary>The database file.</summary>
    public string Path { get; }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        // Enough to survive a killed process; a submission lost with the power is loaded again.
        await connection.ExecuteAsync("pragma synchronous = normal");
        return connection;
    }
}
