using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>Brings the database to the schema of this version: the <c>.sql</c> files of Migrations, in the order of their names, each once.</summary>
public static class RegisterMigrator
{
    private const string Folder = "Prtr.Search.Database.Migrations.Sqlite/";

    private const string MigrationTable =
        "create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at text not null)";

    /// <summary>Applies what is missing, then takes in the shipped reference rows. Several processes may do it at once.</summary>
    /// <exception cref="InvalidOperationException">The database was made by another line of development or a newer version.</exception>
    public static async Task MigrateAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("pragma journal_mode = wal");
        foreach (var name in Names())
        {
            await ApplyAsync(connection, name, cancellationToken);
        }

        await ReferenceSeeder.SeedAsync(connection, cancellationToken);
    }

    private static IEnumerable<string> Names() => typeof(RegisterMigrator).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    // The write lock is taken before looking, so a second process waits here and then finds the migration applied.
    private static async Task ApplyAsync(DbConnection connection, string resource, CancellationToken cancellationToken)
    {
        var name = resource[Folder.Length..];
        var script = await ReadAsync(resource, cancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(MigrationTable, transaction: transaction);
        var applied = await connection.QuerySingleOrDefaultAsync<string>(
            "select sha256 from schema_migration where name = @name", new { name }, transaction);
        if (applied is null)
        {
            await connection.ExecuteAsync(script, transaction: transaction);
            await connection.ExecuteAsync(
                "insert into schema_migration (name, sha256, applied_at) values (@name, @hash, @at)",
                new { name, hash, at = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture) },
                transaction);
        }
        else if (applied != hash)
        {
            throw new InvalidOperationException($"The database has another migration {name} than this version of the register.");
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<string> ReadAsync(string resource, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(RegisterMigrator).Assembly.GetManifestResourceStream(resource)!);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return text.ReplaceLineEndings("\n");
    }
}
