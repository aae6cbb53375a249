namespace Prtr.Search.Exports;

/// <summary>How a CSV file is written.</summary>
/// <param name="ByteOrderMark">Whether a UTF-8 mark stands first.</param>
public sealed record CsvDialect(char Separator, char DecimalMark, bool ByteOrderMark)
{
    /// <summary>RFC 4180 with decimal points, for programs.</summary>
    public static CsvDialect Standard { get; } = new(',', '.', false);

    /// <summary>What a spreadsheet with Kazakh or Russian settings opens by a double click: semicolons, decimal commas, a mark for UTF-8.</summary>
    public static CsvDialect Excel { get; } = new(';', ',', true);
}
