namespace Prtr.Ingest.Reports.Workbook;

/// <summary>Reads references such as <c>AB12</c>.</summary>
internal static class CellAddress
{
    private const int MostLetters = 4;

    /// <summary>Column from 1; 0 when the reference is none.</summary>
    public static int Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        var letters = 0;
        while (letters < reference.Length && letters < MostLetters && char.IsAsciiLetterUpper(reference[letters]))
        {
            column = (column * 26) + (reference[letters++] - 'A' + 1);
        }

        return column;
    }
}
