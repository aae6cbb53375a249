using System.Text;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>
/// What records share, found by one text that the database makes of it: a million records have some thousands of these texts,
/// so what they say is read value by value once for each text, and not for each record.
/// </summary>
internal sealed class SharedTraits(IKept<RecordTraits>[] traits)
{
    // Where hardly two records are alike, not all of them are kept in vain.
    private const int Most = 200_000;

    private readonly Dictionary<string, RecordTraits> known = new(new Utf8Comparer());

    /// <summary>
    /// The text, for either engine: the values with a letter between them that none of them has, for control characters are taken out of what is read. No text is not an empty text.
    /// SQL Server does not cut it, since the longest of its columns have no fixed width.
    /// </summary>
    /// <param name="prefix">Of each column, such as <c>w.</c></param>
    public static string Select(IKept<RecordTraits>[] traits, string prefix) => $"concat('', {string.Join(", char(31), ", traits.Select(trait => Value(trait, prefix)))})";

    /// <summary>Those of the row on which a reader stands.</summary>
    /// <param name="text">The place of the text.</param>
    /// <param name="first">The place of the first value.</param>
    public RecordTraits Of(StoredRow row, int text, int first)
    {
        var utf8 = row.From(text).NextUtf8();
        if (!known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(utf8, out var shared))
        {
            var key = Encoding.UTF8.GetString(utf8);
            traits.Read(row.From(first), shared = new Alike());
            if (known.Count < Most)
            {
                known.Add(key, shared);
            }
        }

        return shared;
    }

    private static string Value(IKept<RecordTraits> trait, string prefix) =>
        trait.Type is CellType.Text or CellType.Code or CellType.Codes ? $"coalesce({prefix}{trait.Sql}, char(30))" : prefix + trait.Sql;

    private sealed record Alike : RecordTraits;
}
