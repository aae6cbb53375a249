using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Search.Columns;
using Prtr.Search.OpenData.Tables;

namespace Prtr.Search.OpenData.Sqlite;

/// <summary>All tables of a data release as one SQLite database: the same bytes whenever the same release is written.</summary>
internal static class SqliteFile
{
    /// <param name="path">Of a file that is not there yet.</param>
    public static async Task<long> WriteAsync(string path, BulkSource source, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("pragma journal_mode = off; pragma synchronous = off;", cancellationToken: cancellationToken));
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "create table about (name text primary key, value text not null)", transaction: transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into about (name, value) values (@Key, @Value)", About(source), transaction, cancellationToken: cancellationToken));
        var rows = 0L;
        foreach (var table in BulkTables.All.Where(table => table.IsState))
        {
            rows += await WriteAsync(connection, table, source, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return rows;
    }

    private static async Task<long> WriteAsync(SqliteConnection connection, BulkTable table, BulkSource source, CancellationToken cancellationToken)
    {
        var name = table.Name.Replace('-', '_');
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\" {TypeOf(column.Type)}"));
        await connection.ExecuteAsync(new CommandDefinition($"create table {name} ({columns})", cancellationToken: cancellationToken));
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"insert into {name} values ({string.Join(", ", table.Columns.Select((_, i) => FormattableString.Invariant($"@p{i}")))})";
        var cells = new SqliteCells(insert, table.Columns.Count);
        return await table.WriteAsync(source, cells, cells.EndRow, cancellationToken);
    }

    private static Dictionary<string, string> About(BulkSource source) => new()
    {
        ["register"] = OpenDataTexts.Get("en", "Register"),
        ["release"] = source.Data.Release.Name,
        ["published"] = source.Data.Release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["source"] = OpenDataTexts.Get("en", "Source"),
        ["licence"] = $"{Licence.Title}, {Licence.Address}",
        ["notice"] = source.Notice ?? "",
    };

    // Quantities are numbers that can be added up here; the exact decimals are in the CSV files.
    private static string TypeOf(CellType type) => type switch
    {
        CellType.Whole or CellType.YesNo => "integer",
        CellType.Exact => "numeric",
        CellType.Degrees => "real",
        _ => "text",
    };
}
