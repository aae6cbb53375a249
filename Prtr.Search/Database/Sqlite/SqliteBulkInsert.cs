using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Prtr.Search.Database.Sqlite;

/// <summary>
/// One prepared statement. It binds values by position on SQLite's own interface:
/// the provider looks every parameter up by its name again for every row, which took most of the time of loading.
/// </summary>
internal sealed class SqliteBulkInsert : BulkInsert
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    public SqliteBulkInsert(DbTransaction transaction, string table, IReadOnlyList<string> columns, bool skipExisting)
    {
        connection = ((SqliteConnection)transaction.Connection!).Handle!;
        var insert = skipExisting ? "insert or ignore into" : "insert into";
        var values = string.Join(", ", Enumerable.Repeat("?", columns.Count));
        Check(raw.sqlite3_prepare_v2(connection, $"{insert} {table} ({string.Join(", ", columns)}) values ({values})", out statement));
    }

    public override void Add(params ReadOnlySpan<object?> values)
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

    public override Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose() => statement.Dispose();

    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        byte[] bytes => raw.sqlite3_bind_blob(statement, position, bytes),
        string text => raw.sqlite3_bind_text(statement, position, text),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        int number => raw.sqlite3_bind_int(statement, position, number),
        bool flag => raw.sqlite3_bind_int(statement, position, flag ? 1 : 0),
        decimal number => raw.sqlite3_bind_text(statement, position, number.ToString(CultureInfo.InvariantCulture)),
        double number => raw.sqlite3_bind_double(statement, position, number),
        DateOnly day => raw.sqlite3_bind_text(statement, position, StoredTime.Text(day)),
        DateTimeOffset time => raw.sqlite3_bind_text(statement, position, StoredTime.Text(time)),
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
