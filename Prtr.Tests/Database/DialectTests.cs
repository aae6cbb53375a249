using Prtr.Search.Database.SqlServer;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Sql;
using Prtr.Search.Text;
using Prtr.Tests.Conformance;
using Xunit.Abstractions;

namespace Prtr.Tests.Database;

/// <summary>What is said otherwise to SQL Server is T-SQL.</summary>
public sealed class DialectTests(InventedPublication register, ITestOutputHelper output) : IClassFixture<InventedPublication>
{
    private const int Queries = 100;

    [Fact]
    public void Every_question_of_a_search_is_T_SQL()
    {
        var reports = register.Records.Select(record => record.Report).Distinct().ToList();
        var words = RegisterWords.Of(reports, ReferenceData.Shipped);
        var seed = RandomSeed.For(output);
        var queries = new PlausibleQueries(register.Records, seed);
        for (var i = 0; i < Queries; i++)
        {
            var conditions = new SqlConditions(queries.Next(), reports, words, ReferenceData.Shipped, new PublishedState(DataRelease.None, [2022]), new SqlServerDialect());
            foreach (var statement in (string[])[SqlStatement.Answer(conditions), SqlStatement.Keys(conditions)])
            {
                Assert.True(TSql.Problems(statement) is [], $"seed {seed}, query {i}: {string.Join("; ", TSql.Problems(statement))}: {statement}");
            }
        }
    }

    [Fact]
    public void The_words_of_SQL_Server_are_T_SQL()
    {
        var dialect = new SqlServerDialect();
        string[] columns = ["id", "quantity_kg_e8"];
        Assert.All(
            (string[])
            [
                dialect.CountMigrationTable,
                dialect.CreateMigrationTable,
                $"select 1 where 1 in {dialect.Numbers("@list")} or 'a' in {dialect.Texts("@list")}",
                SqlServerBulkInsert.Staging("report_row", columns),
                SqlServerBulkInsert.Filling("report_row", columns, null),
                SqlServerBulkInsert.Filling("report_row", columns, ["id"]),
            ],
            statement => Assert.Empty(TSql.Problems(statement)));
    }

    [Fact]
    public void What_only_SQLite_understands_is_noticed() =>
        Assert.All(
            (string[])["select name from kato order by name limit 1", "select a || b from kato", "insert or ignore into kato (code) values (1)", "pragma user_version"],
            statement => Assert.NotEmpty(TSql.Problems(statement)));
}
