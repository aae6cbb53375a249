using System.Data.Common;
using Microsoft.Data.Sqlite;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Database.SqlServer;

namespace Prtr.Search.Database;

/// <summary>Inserts many rows inside a transaction, on the fastest way that the engine has.</summary>
public abstract class BulkInsert : IDisposable
{
    /// <param name="table">A table's name, never taken from input.</param>
    /// <param name="unlessKey">Leaves a row alone whose key, these columns, is already there; null when none can be.</param>
    public static BulkInsert Into(DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<string>? unlessKey = null) =>
        transaction.Connection is SqliteConnection
            ? new SqliteBulkInsert(transaction, table, columns, unlessKey is not null)
            : new SqlServerBulkInsert(transaction, table, columns, unlessKey);

    /// <summary>Writes nothing: what is added to it is only tried out.</summary>
    public static BulkInsert Nowhere { get; } = new NoInsert();

    /// <summary>Adds one row; values in the order of the columns: texts, numbers, truth values, days and times.</summary>
    public abstract void Add(params ReadOnlySpan<object?> values);

    /// <summary>Ends the adding: only now the rows are sure to be in the table, after those of other tables that were completed before.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellationToken);

    public abstract void Dispose();

    private sealed class NoInsert : BulkInsert
    {
        public override void Add(params ReadOnlySpan<object?> values)
        {
        }

        public override Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Dispose()
        {
        }
    }
}
