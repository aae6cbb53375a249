using System.Data.Common;
using System.Globalization;

namespace Prtr.Search.Database;

/// <summary>Inserts many rows through one prepared statement inside a transaction.</summary>
public sealed class BulkInsert : IDisposable
{
    private readonly DbCommand command;

    /// <param name="table">A table's name, never taken from input.</param>
    /// <param name="skipExisting">Leaves a row alone whose key is already there.</param>
    public BulkInsert(DbTransaction transaction, string table, IReadOnlyList<string> columns, bool skipExisting = false)
    {
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var values = columns.Select((_, i) => "@p" + i.ToString(CultureInfo.InvariantCulture)).ToList();
        foreach (var name in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        var insert = skipExisting ? "insert or ignore into" : "insert into";
        command.CommandText = $"{insert} {table} ({string.Join(", ", columns)}) values ({string.Join(", ", values)})";
    }

    /// <summary>Inserts one row; values in the order of the columns.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
