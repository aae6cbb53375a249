using Dapper;
using Microsoft.Data.SqlClient;
using Prtr.Search.Database.SqlServer;

namespace Prtr.Tests.Database;

/// <summary>The T-SQL server for tests; without one its tests are skipped.</summary>
internal static class TestServer
{
    private const string Variable = "PRTR_TEST_SQLSERVER";
    private const int Attempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static void SkipWithout() => Skip.If(
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)),
        $"No SQL Server: set {Variable} to a connection string whose login may create databases, such as Server=localhost;User Id=sa;Password=…;Encrypt=false.");

    /// <summary>A connection string to a database of the server.</summary>
    public static string ConnectionString(string database) =>
        new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { InitialCatalog = database }.ConnectionString;

    /// <summary>Runs a statement in the server's own database.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(ConnectionString("master"));
        await connection.ExecuteAsync(sql);
    }

    public static async Task DropAsync(string database)
    {
        // The register's own connections are kept under the string that it made of this one.
        using (var pooled = new SqlConnection(SqlServerDatabase.Parse(ConnectionString(database)).ConnectionString))
        {
            SqlConnection.ClearPool(pooled);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync($"drop database if exists {database}");
                return;
            }
            catch (SqlException inUse) when (attempt < Attempts && inUse.Message.Contains("in use", StringComparison.Ordinal))
            {
                // The server has not noticed yet that the connections were closed.
                await Task.Delay(Pause);
            }
        }
    }
}
