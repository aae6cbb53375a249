namespace Prtr.Search.Review.Documents;

/// <summary>How a table's columns share a line: figures stay whole, text wraps.</summary>
/// <param name="Shares">Of each column; together 1.</param>
/// <param name="Needed">Characters that a line must hold so that no figure is broken.</param>
internal sealed record TableWidths(IReadOnlyList<double> Shares, double Needed)
{
    private const int Padding = 2;
    private const int LongestWord = 20;

    // A name has this much, so that it takes two or three lines and not one for each word.
    private const int Name = 20;
    private const int LongestText = 48;

    /// <param name="room">Characters that a line holds.</param>
    public static TableWidths Of(TableBlock table, string language, double room)
    {
        var columns = table.Columns.Select((_, index) => Column(table, index, language)).ToList();
        var needed = columns.Sum(column => column.Least);
        var spare = Math.Max(room - needed, 0);
        var wished = columns.Sum(column => column.Wished - column.Least);
        var widths = columns.Select(column => column.Least + Portion(column, spare, wished, columns.Count)).ToList();
        return new([.. widths.Select(width => width / widths.Sum())], needed);
    }

    // What nobody wishes for is shared by all, so that the table is as wide as the page.
    private static double Portion((double Least, double Wished) column, double spare, double wished, int columns) =>
        wished > spare ? spare * (column.Wished - column.Least) / wished : column.Wished - column.Least + ((spare - wished) / columns);

    private static (double Least, double Wished) Column(TableBlock table, int column, string language)
    {
        var heading = LongestWordOf(table.Columns[column].Heading);
        var figures = 0;
        var words = heading;
        var texts = heading;
        foreach (var row in table.AllRows)
        {
            var text = ReviewCellText.Of(row[column], language);
            if (ReviewCellText.IsFigure(row[column]))
            {
                figures = Math.Max(figures, text.Length);
            }
            else
            {
                words = Math.Max(words, LongestWordOf(text));
                texts = Math.Max(texts, text.Length);
            }
        }

        var least = Math.Max(figures, table.Columns[column].Kind == ReviewColumnKind.Text ? Math.Max(words, Math.Min(texts, Name)) : words) + Padding;
        return (least, Math.Max(least, Math.Min(texts, LongestText) + Padding));
    }

    private static int LongestWordOf(string text) => Math.Min(text.Split(' ', '-').Max(word => word.Length), LongestWord);
}
