using System.Data.Common;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>Brings the database to the schema of this version: the <c>.sql</c> files of Migrations, in the order of their names, each once.</summary>
public static class RegisterMigrator
{
    /// <summary>
    /// Applies what is missing, then takes in the shipped reference rows. Several processes may do it at once.
    /// Nothing is written when nothing is missing, so that a login that only reads is enough then.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The database was made by another line of development or a newer version, or is older and the login may not change it.
    /// </exception>
    public static async Task MigrateAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        var known = Migration.Of(database.Dialect);
        var applied = await AppliedAsync(connection, database.Dialect, null, cancellationToken);
        if (applied.Keys.Except(known.Select(migration => migration.Name)).FirstOrDefault() is { } newer)
        {
            throw new InvalidOperationException($"The database has the migration {newer} of a newer version of the register: install that version.");
        }

        try
        {
            foreach (var migration in known.Where(migration => !IsIn(applied, migration)))
            {
                await ApplyAsync(database, connection, migration, cancellationToken);
            }

            await ReferenceSeeder.SeedAsync(database, connection, cancellationToken);
        }
        catch (DbException denied) when (DatabaseTrouble.IsDenied(denied))
        {
            throw new InvalidOperationException(
                "The database is older than this version of the register, and this login may not change it: run the verb status once with a login that may (docs/sql-server.md, Grants).",
                denied);
        }
    }

    /// <summary>Whether the database has exactly the migrations of this version; nothing is written.</summary>
    public static async Task<bool> IsCurrentAsync(RegisterDatabase database, CancellationToken cancellationToken) =>
        await StateAsync(database, cancellationToken) is { Missing: [], Foreign: [] };

    /// <summary>How the schema of the database stands to that of this version; nothing is written.</summary>
    public static async Task<SchemaState> StateAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var applied = await AppliedAsync(connection, database.Dialect, null, cancellationToken);
        var known = Migration.Of(database.Dialect).ToDictionary(migration => migration.Name, migration => migration.Sha256);
        return new(
            applied.Count,
            [.. known.Keys.Except(applied.Keys).Order(StringComparer.Ordinal)],
            [.. applied.Where(migration => known.GetValueOrDefault(migration.Key) != migration.Value).Select(migration => migration.Key).Order(StringComparer.Ordinal)]);
    }

    // The turn is taken before looking, so a second process waits here and then finds the migration applied.
    private static async Task ApplyAsync(RegisterDatabase database, DbConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(database.Dialect.CreateMigrationTable, transaction: turn, cancellationToken: cancellationToken));
        if (IsIn(await AppliedAsync(connection, database.Dialect, turn, cancellationToken), migration))
        {
            return;
        }

        foreach (var batch in database.Dialect.Batches(migration.Script))
        {
            await connection.ExecuteAsync(new CommandDefinition(batch, transaction: turn, commandTimeout: 0, cancellationToken: cancellationToken));
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "insert into schema_migration (name, sha256, applied_at) values (@Name, @Sha256, @At)",
            new { migration.Name, migration.Sha256, At = DateTimeOffset.UtcNow },
            turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
    }

    private static bool IsIn(Dictionary<string, string> applied, Migration migration)
    {
        if (!applied.TryGetValue(migration.Name, out var hash))
        {
            return false;
        }

        return hash == migration.Sha256
            ? true
            : throw new InvalidOperationException($"The database has another migration {migration.Name} than this version of the register.");
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(
        DbConnection connection, SqlDialect dialect, DbTransaction? turn, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<int>(new CommandDefinition(dialect.CountMigrationTable, transaction: turn, cancellationToken: cancellationToken)) == 0
            ? []
            : (await connection.QueryAsync<(string Name, string Sha256)>(new CommandDefinition(
                "select name, sha256 from schema_migration", transaction: turn, cancellationToken: cancellationToken)))
                .ToDictionary(migration => migration.Name, migration => migration.Sha256);
}
