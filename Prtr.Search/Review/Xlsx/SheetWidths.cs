using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Xlsx;

/// <summary>Widths of columns and heights of rows; ClosedXML measures no text.</summary>
internal static class SheetWidths
{
    private const double Narrowest = 11;
    private const double Widest = 60;
    private const double Reason = 18;
    private const double LineHeight = 15;

    // Captions have room even over a narrow table.
    private const double Least = 70;

    /// <summary>The widths of a table's columns in digits.</summary>
    /// <param name="least">Of all columns together.</param>
    public static IReadOnlyList<double> Of(TableBlock table, string language, double least)
    {
        var widths = table.Columns.Select((_, index) => Width(table, index, language)).ToList();
        widths[0] += Math.Max(0, Math.Max(least, Least) - widths.Sum());
        return widths;
    }

    /// <summary>The height in points of a row whose texts wrap; null when they take one line.</summary>
    public static double? Height(IReadOnlyList<ReviewCell> cells, IReadOnlyList<double> widths, string language)
    {
        var lines = cells.Select((cell, index) => Lines(ReviewCellText.Of(cell, language), widths[index])).Max();
        return lines > 1 ? lines * LineHeight : null;
    }

    /// <summary>The height of a text that has the whole width.</summary>
    public static double Height(string text, double width) => Lines(text, width) * LineHeight;

    // Words do not fill their lines: a tenth is lost at the ends.
    private static double Lines(string text, double width) => Math.Ceiling(text.Length * 1.1 / width);

    // A heading may take three lines; text wraps beyond the widest column.
    private static double Width(TableBlock table, int column, string language)
    {
        var heading = table.Columns[column].Heading;
        var isNumber = table.Columns[column].Kind == ReviewColumnKind.Number;
        var cells = table.AllRows.Select(row => Room(row[column], language, isNumber)).DefaultIfEmpty().Max();
        return Math.Clamp(Math.Max(cells, Math.Max(heading.Split(' ').Max(word => word.Length), heading.Length / 3)) + 3, Narrowest, Widest);
    }

    private static double Room(ReviewCell cell, string language, bool isNumber)
    {
        var length = ReviewCellText.Of(cell, language).Length;
        return isNumber && cell is MissingCell ? Math.Min(length, Reason) : length;
    }
}
