using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Prtr.Search.Database.SqlServer;

/// <summary>
/// Gathers rows and sends them at once into a staging table of the connection, from which one statement fills the real one:
/// keys and checks are tested in one go, and quantities become decimal(19,8) on the way.
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
        var names = string.Join(", ", columns);
        await RunAsync($"select top (0) {names} into #{table} from {table}", cancellationToken);
        using (var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.Default, (SqlTransaction)transaction) { DestinationTableName = $"#{table}", BulkCopyTimeout = 0 })
        {
            foreach (var column in columns)
            {
                copy.ColumnMappings.Add(column, column);
            }

            await copy.WriteToServerAsync(rows, cancellationToken);
        }

        var unless = unlessKey is null ? "" : $"where not exists (select 1 from {table} t where {string.Join(" and ", unlessKey.Select(key => $"t.{key} = s.{key}"))})";
        await RunAsync(
            $"""
            insert into {table} ({string.Join(", ", columns.Select(Stored))}) select {string.Join(", ", columns.Select(Given))} from #{table} s {unless};
            drop table #{table};
            """,
            cancellationToken);
        rows.Clear();
    }

    public override void Dispose() => rows.Dispose();

    // The table keeps kilograms and tonnes; whole hundred-millionths are a column that it works out.
    private static string Stored(string column) => IsQuantity(column) ? column[..^"_e8".Length] : column;

    private static string Given(string column) => IsQuantity(column) ? $"cast(s.{column} as decimal(19, 0)) * 0.00000001" : $"s.{column}";

    private static bool IsQuantity(string column) => column.EndsWith("_e8", StringComparison.Ordinal);

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
