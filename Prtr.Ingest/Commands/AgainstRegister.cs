using Microsoft.Extensions.Configuration;
using Prtr.Search.Database;

namespace Prtr.Ingest.Commands;

/// <summary>The register that <c>check --against</c> names: its folder, or the connection string of a SQL Server.</summary>
internal static class AgainstRegister
{
    /// <summary>The database; null and a word when the text names none.</summary>
    public static RegisterDatabase? Find(string where, out string problem)
    {
        problem = "";
        var server = where.Contains('=', StringComparison.Ordinal) && !Directory.Exists(where);
        if (!server && !File.Exists(Path.Combine(where, "register.db")))
        {
            problem = $"There is no register in {where}: --against takes the folder of a register, or the connection string of a SQL Server.";
            return null;
        }

        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(server ? [new("Register:Engine", "SqlServer"), new("ConnectionStrings:Register", where)] : [])
            .Build();
        if (DatabaseSettings.Problem(settings) is { } wrong)
        {
            problem = wrong;
            return null;
        }

        // Files of the register are neither read nor written.
        return DatabaseSettings.Database(settings, server ? Path.GetTempPath() : where);
    }
}
