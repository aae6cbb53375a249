using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Prtr.Search.Database.SqlServer;

/// <summary>
/// Gathers rows and sends them at once into a staging table of the connection, from which one statement fills the real one:
/// keys and checks are tested in one go.
/// </summary>
internal sealed class SqlServerBulkInsert(DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<string>? unlessKey)
    : BulkInsert
{
    private readonly DataTable rows = Empty(columns);

    public override void Add(params ReadOnlySpan<object?> values)
    {
        var row = rows.NewRow();
        for (var i = 0; i < values.Length; i++)
        {
            row[i] = values[i] switch
            {
                null => DBNull.Value,
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                DateTimeOffset time => time.UtcDateTime,
                { } value => value,
            };
        }

        rows.Rows.Add(row);
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (rows.Rows.Count == 0)
        {
            return;
        }

        var connection = (SqlConnection)transaction.Connection!;
        await RunAsync(Staging(table, columns), cancellationToken);
        using (var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.Default, (SqlTransaction)transaction) { DestinationTableName = $"#{table}", BulkCopyTimeout = 0 })
        {
            foreach (var column in columns)
            {
                copy.ColumnMappings.Add(column, column);
            }

            await copy.WriteToServerAsync(rows, cancellationToken);
        }

        await RunAsync(Filling(table, columns, unlessKey), cancellationToken);
        rows.Clear();
    }

    public override void Dispose() => rows.Dispose();

    internal static string Staging(string table, IEnumerable<string> columns) =>
        $"select top (0) {string.Join(", ", columns)} into #{table} from {table}";

    internal static string Filling(string table, IReadOnlyList<string> columns, IReadOnlyList<string>? unlessKey)
    {
        var unless = unlessKey is null ? "" : $"where not exists (select 1 from {table} t where {string.Join(" and ", unlessKey.Select(key => $"t.{key} = s.{key}"))})";
        var names = string.Join(", ", columns);
        return $"""
            insert into {table} ({names}) select {names} from #{table} s {unless};
            drop table #{table};
            """;
    }

    private Task<int> RunAsync(string sql, CancellationToken cancellationToken) => transaction.Connection!.ExecuteAsync(
        new CommandDefinition(sql, transaction: transaction, commandTimeout: 0, cancellationToken: cancellationToken));

    private static DataTable Empty(IReadOnlyList<string> columns)
    {
        var table = new DataTable();
        foreach (var column in columns)
        {
            table.Columns.Add(column, typeof(object));
        }

        return table;
    }
}
