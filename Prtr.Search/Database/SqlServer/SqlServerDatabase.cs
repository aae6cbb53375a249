using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Prtr.Search.Database.SqlServer;

/// <summary>SQL Server 2016 or later. Readers see a snapshot; writers take turns by an application lock.</summary>
public sealed class SqlServerDatabase : RegisterDatabase
{
    // The review counts over all years; right after a large load, before the server knows its tables, that outlasts the usual half minute.
    private const int SecondsForStatement = 180;

    private readonly SqlConnectionStringBuilder settings;

    /// <param name="connectionString">Names a database; encrypted unless it says otherwise.</param>
    /// <param name="directory">For the index's file; made when missing.</param>
    /// <exception cref="ArgumentException">It is no connection string or names no server or database.</exception>
    public SqlServerDatabase(string connectionString, string directory)
        : base(directory, new SqlServerDialect())
    {
        settings = Parse(connectionString);
    }

    public override string Name => $"database {settings.InitialCatalog} on {settings.DataSource} (setting ConnectionStrings:Register)";

    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => OpenAsync(settings, cancellationToken);

    public override async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var turn = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(WriteTurn.Take, new { holder = HolderOf(turn) }, turn, commandTimeout: 0, cancellationToken: cancellationToken));
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public override Task<long> ChangeNumberAsync(DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(WriteTurn.Number, transaction: turn, cancellationToken: cancellationToken));

    // dbcc checkdb takes rights that the register has no other use for: the server's administrator runs it.
    public override Task<IReadOnlyList<string>> DamageAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenOrCreateAsync(cancellationToken);
        await NewDatabase.CheckAsync(connection, cancellationToken);
    }

    // Without the pool, which would remember for a while that the database was not there.
    private async Task<DbConnection> OpenOrCreateAsync(CancellationToken cancellationToken)
    {
        var alone = new SqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false };
        try
        {
            return await OpenAsync(alone, cancellationToken);
        }
        catch (SqlException missing) when (DatabaseTrouble.IsMissing(missing))
        {
            await using var master = await OpenAsync(new(alone.ConnectionString) { InitialCatalog = "master" }, cancellationToken);
            await NewDatabase.CreateAsync(master, settings.InitialCatalog, cancellationToken);
        }

        return await OpenAsync(alone, cancellationToken);
    }

    /// <exception cref="ArgumentException">It is no connection string or names no server or database.</exception>
    internal static SqlConnectionStringBuilder Parse(string connectionString)
    {
        var settings = new SqlConnectionStringBuilder(connectionString);
        if (settings.DataSource.Length == 0 || settings.InitialCatalog.Length == 0)
        {
            throw new ArgumentException("Server and Database must be named.");
        }

        if (!settings.ShouldSerialize("Command Timeout"))
        {
            settings.CommandTimeout = SecondsForStatement;
        }

        return settings;
    }

    private static async Task<DbConnection> OpenAsync(SqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static Guid HolderOf(DbTransaction turn) => ((SqlConnection)turn.Connection!).ClientConnectionId;
}
