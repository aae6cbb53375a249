using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using Prtr.Search.Database;
using Prtr.Search.Database.SqlServer;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Sql;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Database;

/// <summary>A login that only reads is enough for readers, with the grants that docs/sql-server.md names.</summary>
public sealed class GrantTests() : IntakeTest(TestEngine.SqlServer)
{
    private const string Password = "Only-reads-1";
    private static readonly string[] Hidden = ["select content from submission_file", "select contact_name from report_version"];

    private readonly string login = $"prtr_test_{Guid.NewGuid():N}"[..24];

    [SkippableFact]
    public async Task Who_only_reads_opens_the_register_and_searches_it()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var reader = await ReaderAsync();

        await RegisterMigrator.MigrateAsync(reader, default);
        var found = await new HeldRelease(new SqlSearch(reader, ReferenceData.Shipped)).SearchAsync(RegisterQuery.Parse("q=Сапаржол&medium=air").Query, default);
        Assert.Equal(Register.Reference.Pollutants.Count, (await ReferenceReader.ReadAsync(reader, default)).Pollutants.Count);
        Assert.True(found.Totals.Records > 0);

        await using var connection = await reader.OpenAsync(default);
        foreach (var hidden in (string[])["insert into write_turn (number, holder) values (1, newid())", .. await KnowsDenyAsync() ? Hidden : []])
        {
            var denied = await Assert.ThrowsAsync<SqlException>(() => connection.ExecuteAsync(hidden));
            Assert.True(DatabaseTrouble.IsDenied(denied), $"{denied.Number}: {denied.Message}");
        }
    }

    [SkippableFact]
    public async Task Who_only_reads_is_told_that_the_database_is_older()
    {
        var reader = await ReaderAsync();
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            await connection.ExecuteAsync("delete from schema_migration where name = (select max(name) from schema_migration)");
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RegisterMigrator.MigrateAsync(reader, default));
        Assert.Contains("may not change it", refused.Message, StringComparison.Ordinal);
    }

    // Other servers that speak T-SQL lack this word.
    private async Task<bool> KnowsDenyAsync() => (await ScalarAsync<string>("select @@version"))!.StartsWith("Microsoft", StringComparison.Ordinal);

    private async Task<RegisterDatabase> ReaderAsync()
    {
        await TestServer.ExecuteAsync($"create login {login} with password = '{Password}'");
        await using var connection = await Register.Database.OpenAsync(default);
        var deny = await KnowsDenyAsync();
        foreach (var grant in DocumentedGrants.Of("prtr_site").Where(grant => deny || !grant.StartsWith("deny", StringComparison.Ordinal)))
        {
            await connection.ExecuteAsync(grant.Replace("prtr_site", login, StringComparison.Ordinal));
        }

        var settings = new DbConnectionStringBuilder { ConnectionString = TestServer.ConnectionString(connection.Database) };
        settings["User ID"] = login;
        settings["Password"] = Password;
        settings["Pooling"] = false;
        return new SqlServerDatabase(settings.ConnectionString, Folder);
    }
}
