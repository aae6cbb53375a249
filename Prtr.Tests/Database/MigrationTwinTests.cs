using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;

namespace Prtr.Tests.Database;

/// <summary>Both engines get the same schema, each in its own words.</summary>
public sealed class MigrationTwinTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_migration_has_a_twin_of_the_same_name() =>
        Assert.Equal(MigrationFiles.Of("Sqlite").Keys, MigrationFiles.Of("SqlServer").Keys);

    [Fact]
    public void Every_migration_for_SQL_Server_is_T_SQL() =>
        Assert.All(MigrationFiles.Of("SqlServer"), file => Assert.Empty(TSql.Problems(file.Value)));

    [Fact]
    public async Task Both_make_the_same_tables_views_and_columns()
    {
        var database = new SqliteDatabase(folder.Path);
        await RegisterMigrator.MigrateAsync(database, default);
        await using var connection = await database.OpenAsync(default);
        var here = (await connection.QueryAsync<(string Table, string Column)>(
            "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c where m.type in ('table', 'view') and m.name <> 'schema_migration'"))
            .ToLookup(row => row.Table, row => row.Column);

        var there = TSql.Columns(MigrationFiles.Of("SqlServer").Values);

        Assert.Equal(here.Select(table => table.Key).Order(StringComparer.Ordinal), there.Keys.Where(table => table != "write_turn"));
        Assert.All(here, table => Assert.Equal(table.Order(StringComparer.Ordinal), WithoutDecimals(there[table.Key])));
    }

    // Beside whole hundred-millionths, SQL Server has the same quantity as a decimal.
    private static IEnumerable<string> WithoutDecimals(SortedSet<string> columns) => columns.Where(column => !columns.Contains(column + "_e8"));
}
