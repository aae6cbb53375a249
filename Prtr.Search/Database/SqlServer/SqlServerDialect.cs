using System.Text.RegularExpressions;

namespace Prtr.Search.Database.SqlServer;

internal sealed partial class SqlServerDialect : SqlDialect
{
    public override string Migrations => "SqlServer";

    public override string CountMigrationTable => "select count(*) from information_schema.tables where table_name = 'schema_migration'";

    public override string CreateMigrationTable => """
        if object_id('schema_migration') is null
            create table schema_migration (
                name nvarchar(100) collate Latin1_General_100_BIN2 not null primary key,
                sha256 char(64) not null,
                applied_at datetime2 not null)
        """;

    public override IReadOnlyList<string> Batches(string script) =>
        [.. BatchEnd().Split(script).Select(batch => batch.Trim()).Where(batch => batch.Length > 0)];

    public override string Numbers(string parameter) => $"(select cast(value as bigint) from openjson({parameter}))";

    public override string Texts(string parameter) => $"(select value collate Latin1_General_100_BIN2 from openjson({parameter}))";

    // A common table would be worked out again wherever it is named.
    public override string Once(string name, string rows, string question) => $"""
        drop table if exists #{name};
        select * into #{name} from ({rows}) {name};
        with {name} as (select * from #{name})
        {question}
        """;

    [GeneratedRegex("^go$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex BatchEnd();
}
