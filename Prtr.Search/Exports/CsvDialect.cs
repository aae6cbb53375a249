namespace Prtr.Search.Exports;

/// <summary>How a CSV file is written.</summary>
/// <param name="ByteOrderMark">Whether a UTF-8 mark stands first.</param>
/// <param name="TextAsFormula">Whether codes and text that a spreadsheet would take for a number or a day are written as <c>="0103"</c>, which it shows as they are.</param>
public sealed record CsvDialect(char Separator, char DecimalMark, bool ByteOrderMark, bool TextAsFormula)
{
    /// <summary>RFC 4180 with decimal points, for programs.</summary>
    public static CsvDialect Standard { get; } = new(',', '.', false, false);

    /// <summary>What a spreadsheet with Kazakh or Russian settings opens by a double click: semicolons, decimal commas, a mark for UTF-8, codes that stay text.</summary>
    public static CsvDialect Excel { get; } = new(';', ',', true, true);
}
