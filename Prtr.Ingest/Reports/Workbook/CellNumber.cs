using System.Globalization;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>The number that a person wrote, from what a spreadsheet stored.</summary>
internal static class CellNumber
{
    private const int SignificantDigits = 15;
    private const decimal LargestExact = 1_000_000_000_000_000m;

    /// <summary>
    /// Spreadsheets keep binary numbers and show 15 digits: 0.30000000000000004 was meant, and shown, as 0.3.
    /// Numbers with 15 digits or fewer are as written.
    /// </summary>
    public static string AsShown(string stored) => Whole(stored) ?? Shown(stored);

    // A whole number is a number of that many digits however a program wrote it: 2.0440003656E10 is a BIN.
    private static string? Whole(string stored) =>
        stored.AsSpan().ContainsAny('e', 'E') && decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value == decimal.Truncate(value) && Math.Abs(value) < LargestExact
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : null;

    private static string Shown(string stored) =>
        DigitsOf(stored) > SignificantDigits && double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("G15", CultureInfo.InvariantCulture)
            : stored;

    private static int DigitsOf(string stored)
    {
        var exponent = stored.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? stored.AsSpan() : stored.AsSpan(0, exponent);
        return mantissa.Trim("-+0.").Length - (mantissa.Trim("-+0.").Contains('.') ? 1 : 0);
    }
}
