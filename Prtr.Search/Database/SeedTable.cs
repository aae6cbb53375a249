using System.Data.Common;

namespace Prtr.Search.Database;

/// <summary>A reference table and the shipped file that fills it.</summary>
internal sealed record SeedTable(string File, Func<DbTransaction, CancellationToken, Task> FillAsync)
{
    /// <param name="key">The columns that tell rows apart; a row whose key is there already stays as it is.</param>
    /// <param name="values">Of the key, then of the other columns.</param>
    public static SeedTable Of<T>(
        string file, string table, string[] key, string[] others, IEnumerable<T> rows, Func<T, object?[]> values) =>
        new(file, async (turn, cancellationToken) =>
        {
            using var insert = BulkInsert.Into(turn, table, [.. key, .. others], unlessKey: key);
            foreach (var row in rows)
            {
                insert.Add(values(row));
            }

            await insert.CompleteAsync(cancellationToken);
        });
}
