using Dapper;
using Microsoft.Data.Sqlite;

namespace Prtr.Search.Database.Sqlite;

/// <summary>Judges whether a database is a register of this version or a former one, whole, and with the schema that its migrations make. Nothing in it is changed.</summary>
public static class SqliteJudge
{
    private const string First = "001_register.sql";

    private const string Schema = """
        select name, type || ' ' || tbl_name || ' ' || coalesce(sql, '') from sqlite_master where name not like 'sqlite\_%' escape '\' order by type, name
        """;

    /// <returns>Why it is none, as the end of a sentence about it; null when it is one.</returns>
    public static async Task<string?> ProblemAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        if (await database.DamageAsync(cancellationToken) is [var damage, ..])
        {
            return damage;
        }

        try
        {
            await using var connection = (SqliteConnection)await database.OpenAsync(cancellationToken);
            return await ProblemAsync(connection, cancellationToken);
        }
        catch (SqliteException other) when (!DatabaseTrouble.IsOfDisk(other))
        {
            return $"is no register: {other.Message}";
        }
    }

    private static async Task<string?> ProblemAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var dialect = new SqliteDialect();
        var known = Migration.Of(dialect).ToDictionary(migration => migration.Name);
        if (await connection.ExecuteScalarAsync<int>(new CommandDefinition(dialect.CountMigrationTable, cancellationToken: cancellationToken)) == 0)
        {
            return "is a database, but no register: none of the register's migrations was applied to it";
        }

        // In the order in which they were applied, in which they are repeated below.
        var applied = (await connection.QueryAsync<(string Name, string Sha256)>(new CommandDefinition(
            "select cast(coalesce(name, '') as text), cast(coalesce(sha256, '') as text) from schema_migration order by rowid", cancellationToken: cancellationToken))).ToList();
        if (!applied.Exists(migration => migration.Name == First))
        {
            return "is a database, but no register: none of the register's migrations was applied to it";
        }

        foreach (var (name, hash) in applied)
        {
            if (!known.TryGetValue(name, out var migration))
            {
                return $"is of a newer version of the register, with the migration {name}: install that version";
            }

            if (migration.Sha256 != hash)
            {
                return $"is of another line of development: its migration {name} is not that of this version";
            }
        }

        var expected = await SchemaOfAsync(dialect, applied.Select(migration => known[migration.Name].Script), cancellationToken);
        var found = await SchemaOfAsync(connection, cancellationToken);
        return expected.Except(found).Concat(found.Except(expected)).FirstOrDefault() is { Name: { } other }
            ? $"is no register as this software makes it: {other} is missing, changed or not the register's own"
            : null;
    }

    private static async Task<List<(string Name, string Made)>> SchemaOfAsync(SqliteDialect dialect, IEnumerable<string> scripts, CancellationToken cancellationToken)
    {
        await using var empty = new SqliteConnection("Data Source=:memory:");
        await empty.OpenAsync(cancellationToken);
        foreach (var script in scripts.Prepend(dialect.CreateMigrationTable))
        {
            await empty.ExecuteAsync(new CommandDefinition(script, cancellationToken: cancellationToken));
        }

        return await SchemaOfAsync(empty, cancellationToken);
    }

    private static async Task<List<(string Name, string Made)>> SchemaOfAsync(SqliteConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<(string, string)>(new CommandDefinition(Schema, cancellationToken: cancellationToken))).ToList();
}
