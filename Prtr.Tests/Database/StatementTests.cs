using System.Reflection;
using System.Text.RegularExpressions;
using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Database.SqlServer;
using Prtr.Search.Reference;
using Prtr.Search.Text;
using Prtr.Tests.Conformance;

namespace Prtr.Tests.Database;

/// <summary>Every statement in the code is T-SQL, too: all texts that look like one are read from the compiled code, so that a new one cannot escape.</summary>
public partial class StatementTests(InventedPublication register) : IClassFixture<InventedPublication>
{
    private const int Queries = 2_000;

    // Statements of SQLite's own, and such as are put together when they run: those have a test of their own below or where they belong.
    private static readonly string[] Apart =
    [
        "Prtr.Search.Database.Sqlite.", "Prtr.Ingest.Intake.RegisterBackup",
        "Prtr.Search.Database.SqlStatement", "Prtr.Search.Database.SqlSearch", "Prtr.Search.Database.SqlServer.SqlServerBulkInsert",
        "Prtr.Search.Database.SqlServer.SqlServerDialect",
    ];

    // Tests that run on every engine write statements for every engine.
    private static readonly string[] OnEveryEngine = ["Prtr.Tests.Intake.", "Prtr.Tests.Conformance.", "Prtr.Tests.Database.MigrationTests"];

    [Fact]
    public void Every_statement_in_the_code_is_T_SQL()
    {
        var statements = new[] { typeof(RegisterDatabase).Assembly, typeof(OpenRegister).Assembly, typeof(Prtr.Web.Components.App).Assembly }
            .SelectMany(TextsInCode.Of)
            .Concat(TextsInCode.Of(Assembly.GetExecutingAssembly()).Where(text => Array.Exists(OnEveryEngine, text.Type.StartsWith)))
            .Where(text => Statement().IsMatch(text.Text) && !Array.Exists(Apart, text.Type.StartsWith))
            .ToList();

        Assert.True(statements.Count > 50, "The code has more statements than were found.");
        Assert.All(statements, statement => Assert.Empty(TSql.Problems(statement.Text).Select(problem => $"{statement.Type}: {problem}: {statement.Text}")));
    }

    [Fact]
    public void Every_question_to_the_database_is_T_SQL()
    {
        var reports = register.Records.Select(record => record.Report).Distinct().ToList();
        var words = RegisterWords.Of(reports, ReferenceData.Shipped);
        var seed = Environment.TickCount;
        var queries = new PlausibleQueries(register.Records, seed);
        for (var i = 0; i < Queries; i++)
        {
            var conditions = new SqlConditions(queries.Next(), reports, words, ReferenceData.Shipped, 2022, new SqlServerDialect());
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

    [GeneratedRegex(@"^\s*(select|insert|update\s+\w+\s+set|delete\s+from|with\s+\w+\s+as|create\s+(table|view|index|unique|database)|alter\s|drop\s|exec\s|declare\s+@|merge\s|pragma\s|vacuum|if\s+(object_id|exists|not))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
