using Microsoft.Extensions.Configuration;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Database.SqlServer;

namespace Prtr.Search.Database;

/// <summary>Which engine holds the register: <c>Register:Engine</c>, and for SQL Server <c>ConnectionStrings:Register</c>.</summary>
public static class DatabaseSettings
{
    private const string EngineKey = "Register:Engine";
    private const string SqlServer = "SqlServer";
    private const string ConnectionKey = "ConnectionStrings:Register";

    /// <summary>What <c>Register:Engine</c> may be; the first when it is not set.</summary>
    public static IReadOnlyList<string> Engines { get; } = ["Sqlite", SqlServer];

    /// <summary>What is wrong with the connection string; null when all is well or none is needed.</summary>
    public static string? Problem(IConfiguration settings)
    {
        if (!IsSqlServer(settings))
        {
            return null;
        }

        try
        {
            _ = SqlServerDatabase.Parse(settings[ConnectionKey] ?? "");
            return null;
        }
        catch (ArgumentException problem)
        {
            return $"{ConnectionKey} is needed when {EngineKey} is {SqlServer}, such as Server=sql.example.kz;Database=Prtr;User Id=prtr_site;Password=…: {problem.Message}";
        }
    }

    /// <param name="directory">Where the register's files live; made when missing.</param>
    /// <exception cref="InvalidOperationException">The connection string is missing or wrong.</exception>
    public static RegisterDatabase Database(IConfiguration settings, string directory) =>
        Problem(settings) is { } problem ? throw new InvalidOperationException(problem)
        : IsSqlServer(settings) ? new SqlServerDatabase(settings[ConnectionKey]!, directory)
        : new SqliteDatabase(directory);

    /// <summary>The database to look at, as it is: nothing is made or written.</summary>
    /// <returns>Null when the embedded register is not there.</returns>
    /// <exception cref="InvalidOperationException">The connection string is missing or wrong.</exception>
    public static RegisterDatabase? AsItIs(IConfiguration settings, string directory) =>
        IsSqlServer(settings) ? Database(settings, Directory.Exists(directory) ? directory : Path.GetTempPath())
        : SqliteDatabase.AsItIs(directory);

    private static bool IsSqlServer(IConfiguration settings) => SqlServer.Equals(settings[EngineKey], StringComparison.OrdinalIgnoreCase);
}
