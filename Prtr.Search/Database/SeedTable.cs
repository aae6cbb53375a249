using System.Data.Common;

namespace Prtr.Search.Database;

/// <summary>A reference table and the shipped rows that fill it.</summary>
/// <param name="File">Where they are shipped.</param>
/// <param name="Key">The columns that tell rows apart.</param>
/// <param name="Others">The other columns.</param>
/// <param name="Rows">Values of the key, then of the other columns.</param>
internal sealed record SeedTable(string File, string Table, IReadOnlyList<string> Key, IReadOnlyList<string> Others, IEnumerable<object?[]> Rows)
{
    /// <summary>All columns, those of the key first.</summary>
    public IReadOnlyList<string> Columns => [.. Key, .. Others];

    public static SeedTable Of<T>(string file, string table, string[] key, string[] others, IEnumerable<T> rows, Func<T, object?[]> values) =>
        new(file, table, key, others, rows.Select(values));

    /// <summary>Adds the rows whose key is not there yet; those that are there stay as they are.</summary>
    public async Task FillAsync(DbTransaction turn, CancellationToken cancellationToken)
    {
        using var insert = BulkInsert.Into(turn, Table, Columns, unlessKey: Key);
        foreach (var row in Rows)
        {
            insert.Add(row);
        }

        await insert.CompleteAsync(cancellationToken);
    }
}
