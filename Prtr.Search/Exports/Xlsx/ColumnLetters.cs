using System.Text;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>A to ZZ, as the columns of a sheet are called.</summary>
public static class ColumnLetters
{
    private static readonly byte[][] Letters = [.. Enumerable.Range(0, 26 + (26 * 26)).Select(n => Encoding.ASCII.GetBytes(Spell(n)))];

    /// <param name="column">From 0.</param>
    public static ReadOnlySpan<byte> Of(int column) => Letters[column];

    private static string Spell(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
