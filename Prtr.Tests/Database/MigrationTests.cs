using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Database;

public abstract class MigrationTests(TestEngine engine) : IAsyncLifetime
{
    private TestDatabase? place;
    private RegisterDatabase database = null!;

    public Task InitializeAsync()
    {
        place = TestDatabase.Empty(engine);
        database = place.Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (place is not null)
        {
            await place.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task A_new_database_gets_every_table_and_the_shipped_reference_rows()
    {
        await RegisterMigrator.MigrateAsync(database, default);

        var read = await ReferenceReader.ReadAsync(database, default);

        var shipped = ReferenceData.Shipped;
        Assert.Equal(shipped.Pollutants.OrderBy(p => p.Key), read.Pollutants.OrderBy(p => p.Key));
        Assert.Equal(shipped.Groups.Values.ToHashSet(), [.. read.Groups.Values]);
        Assert.Equal(shipped.Activities.Values.ToHashSet(), [.. read.Activities.Values]);
        Assert.Equal(shipped.Operations.Values.ToHashSet(), [.. read.Operations.Values]);
        Assert.Equal(shipped.WasteCodes.Values.ToHashSet(), [.. read.WasteCodes.Values]);
        Assert.Equal(shipped.Units.Values.ToHashSet(), [.. read.Units.Values]);
        Assert.Equal(shipped.Countries.Values.ToHashSet(), [.. read.Countries.Values]);
        Assert.Equal(shipped.SourceCategories.Values.ToHashSet(), [.. read.SourceCategories.Values]);
        Assert.Equal(shipped.AllThresholds.ToHashSet(), [.. read.AllThresholds]);
    }

    [SkippableFact]
    public async Task A_row_edited_in_the_database_survives_the_next_start()
    {
        await RegisterMigrator.MigrateAsync(database, default);
        await using (var connection = await database.OpenAsync(default))
        {
            await using var turn = await database.BeginWriteAsync(connection, default);
            await connection.ExecuteAsync("update threshold set valid_to = 2022 where pollutant = 8 and medium = 'air'", transaction: turn);
            await connection.ExecuteAsync("update reference_seed set sha256 = 'older'", transaction: turn);
            using var thresholds = BulkInsert.Into(turn, "threshold", ["pollutant", "medium", "threshold_kg_e8", "valid_from", "source"]);
            thresholds.Add(8, "air", Quantity.From(50_000).Units, 2023, "Order");
            await thresholds.CompleteAsync(default);
            await turn.CommitAsync(default);
        }

        await RegisterMigrator.MigrateAsync(database, default);

        var read = await ReferenceReader.ReadAsync(database, default);
        Assert.Equal(Quantity.From(100_000), read.Threshold(8, Medium.Air, 2022)?.ThresholdKg);
        Assert.Equal(Quantity.From(50_000), read.Threshold(8, Medium.Air, 2023)?.ThresholdKg);
    }

    [SkippableFact]
    public async Task Several_that_start_at_once_make_one_database()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RegisterMigrator.MigrateAsync(place!.Open(), default))));

        await using var connection = await place!.Open().OpenAsync(default);
        Assert.Equal(MigrationFiles.Of("Sqlite").Keys, await connection.QueryAsync<string>("select name from schema_migration order by name"));
    }

    [SkippableFact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await RegisterMigrator.MigrateAsync(database, default);
        await using (var connection = await database.OpenAsync(default))
        {
            await connection.ExecuteAsync("insert into schema_migration (name, sha256, applied_at) values ('999_later.sql', 'x', '2030-01-01')");
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RegisterMigrator.MigrateAsync(database, default));
        Assert.Contains("999_later.sql", refused.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_database_with_another_history_is_refused()
    {
        await RegisterMigrator.MigrateAsync(database, default);
        await using (var connection = await database.OpenAsync(default))
        {
            await connection.ExecuteAsync("update schema_migration set sha256 = 'other' where name = '001_register.sql'");
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RegisterMigrator.MigrateAsync(database, default));
        Assert.Contains("001_register.sql", refused.Message, StringComparison.Ordinal);
    }
}

public sealed class MigrationTestsOnSqlite() : MigrationTests(TestEngine.Sqlite);

public sealed class MigrationTestsOnSqlServer() : MigrationTests(TestEngine.SqlServer);
