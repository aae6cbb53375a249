using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Prtr.Search.Database;

/// <summary>
/// Inserts many rows through one prepared statement inside a transaction. It binds values by position on SQLite's own interface:
/// the provider looks every parameter up by its name again for every row, which took most of the time of loading.
/// </summary>
public sealed class BulkInsert : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    /// <param name="table">A table's name, never taken from input.</param>
    /// <param name="skipExisting">Leaves a row alone whose key is already there.</param>
    public BulkInsert(DbTransaction transaction, string table, IReadOnlyList<string> columns, bool skipExisting = false)
    {
        connection = ((SqliteConnection)transaction.Connection!).Handle!;
        var insert = skipExisting ? "insert or ignore into" : "insert into";
        var values = string.Join(", ", Enumerable.Repeat("?", columns.Count));
        Check(raw.sqlite3_prepare_v2(connection, $"{insert} {table} ({string.Join(", ", columns)}) values ({values})", out statement));
    }

    /// <summary>Inserts one row; values in the order of the columns.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(i + 1, values[i]));
        }

        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        Check(raw.sqlite3_reset(statement));
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        string text => raw.sqlite3_bind_text(statement, position, text),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        int number => raw.sqlite3_bind_int(statement, position, number),
        bool flag => raw.sqlite3_bind_int(statement, position, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, position, number),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no place in the database.", nameof(value)),
    };

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(connection).utf8_to_string(), result);
        }
    }
}
