using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Prtr.Search.Database.SqlServer;

/// <summary>Makes the database, and sees to what the register needs of it: OPENJSON and snapshots for readers.</summary>
internal static class NewDatabase
{
    // Instances that start at once wait for each other; the lock ends with the connection.
    // Readers do not wait for a writer: what they see is the last committed version.
    private const string Create = """
        exec sp_getapplock @Resource = N'prtr', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 60000;
        if db_id(@name) is null
        begin
            declare @database nvarchar(300) = quotename(@name);
            exec (N'create database ' + @database);
            exec (N'alter database ' + @database + N' set read_committed_snapshot on with rollback immediate');
            exec (N'alter database ' + @database + N' set allow_snapshot_isolation on');
        end
        """;

    private const string ReadsJson = "select count(*) from openjson(N'[1]')";

    private const string AllowsSnapshots = "select snapshot_isolation_state from sys.databases where database_id = db_id()";

    private const string AllowSnapshots = "alter database current set allow_snapshot_isolation on";

    public static Task CreateAsync(DbConnection master, string name, CancellationToken cancellationToken) =>
        master.ExecuteAsync(new CommandDefinition(Create, new { name }, commandTimeout: 0, cancellationToken: cancellationToken));

    /// <exception cref="InvalidOperationException">Something is missing that this login cannot mend.</exception>
    public static async Task CheckAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteScalarAsync<int>(new CommandDefinition(ReadsJson, cancellationToken: cancellationToken));
        }
        catch (SqlException)
        {
            throw new InvalidOperationException(
                $"{connection.DataSource} (version {connection.ServerVersion}) is too old: SQL Server 2016 or later is needed, and for the database compatibility level 130 (alter database {connection.Database} set compatibility_level = 130).");
        }

        if (await connection.ExecuteScalarAsync<int>(new CommandDefinition(AllowsSnapshots, cancellationToken: cancellationToken)) != 1)
        {
            await AllowAsync(connection, cancellationToken);
        }
    }

    private static async Task AllowAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(AllowSnapshots, cancellationToken: cancellationToken));
        }
        catch (SqlException denied)
        {
            throw new InvalidOperationException(
                $"Readers need snapshots, which the database does not allow and this login cannot switch on: alter database {connection.Database} set allow_snapshot_isolation on.",
                denied);
        }
    }
}
