namespace Prtr.Search.Database.Sqlite;

internal sealed class SqliteDialect : SqlDialect
{
    public override string Migrations => "Sqlite";

    public override string CountMigrationTable => "select count(*) from sqlite_master where name = 'schema_migration'";

    public override string CreateMigrationTable =>
        "create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at text not null)";

    public override IReadOnlyList<string> Batches(string script) => [script];

    public override string Numbers(string parameter) => $"(select value from json_each({parameter}))";

    public override string Texts(string parameter) => Numbers(parameter);

    public override string Once(string name, string rows, string question) => $"""
        with {name} as materialized ({rows})
        {question}
        """;
}
