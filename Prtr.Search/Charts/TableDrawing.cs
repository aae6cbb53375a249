namespace Prtr.Search.Charts;

/// <summary>A cell of a table that is drawn.</summary>
/// <param name="IsFigure">Figures stand to the right.</param>
/// <param name="Span">How many columns it covers.</param>
public sealed record DrawnCell(string Text, bool IsFigure = false, int Span = 1);

/// <summary>A table as a drawing, for where neither its page nor a frame can stand.</summary>
public static class TableDrawing
{
    private const double Widest = 1100;
    private const double WidestColumn = 320;
    private const double NarrowestColumn = 40;
    private const double Pad = 8;
    private const double LineHeight = 18;
    private const int MostLines = 4;

    /// <param name="title">Names the table for who cannot see it.</param>
    /// <param name="heads">How many of the first rows are heads.</param>
    /// <param name="rows">At least one.</param>
    public static Drawing Of(string language, string title, int heads, IReadOnlyList<IReadOnlyList<DrawnCell>> rows)
    {
        var widths = Widths(rows);
        var width = widths.Sum();
        var shapes = new List<Shape>();
        var y = 0.0;
        foreach (var (index, row) in rows.Index())
        {
            var isHead = index < heads;
            var bottom = y + Draw(shapes, row, widths, y, isHead) + Pad;
            shapes.Add(new Stroke([new(0, bottom), new(width, bottom)], isHead ? Tone.Muted : Tone.Line));
            y = bottom;
        }

        return new(width, y + 1, language, title, string.Join("; ", rows.Skip(heads).Select(row => string.Join(' ', row.Select(cell => cell.Text)))), shapes);
    }

    /// <returns>The height of the row.</returns>
    private static double Draw(List<Shape> shapes, IReadOnlyList<DrawnCell> row, IReadOnlyList<double> widths, double y, bool isHead)
    {
        var (x, column, lines) = (0.0, 0, 1);
        foreach (var cell in row)
        {
            var room = widths.Skip(column).Take(cell.Span).Sum();
            var text = TextWidth.Lines(cell.Text, room - (2 * Pad), Label.Normal, MostLines);
            foreach (var (index, line) in text.Index())
            {
                shapes.Add(new Label(cell.IsFigure ? x + room - Pad : x + Pad, y + ((index + 1) * LineHeight), line, cell.IsFigure ? Anchor.End : Anchor.Start, Strong: isHead));
            }

            (x, column, lines) = (x + room, column + cell.Span, Math.Max(lines, text.Count));
        }

        return lines * LineHeight;
    }

    // As wide as their longest text; where that is too much for all, wide columns give way.
    private static List<double> Widths(IReadOnlyList<IReadOnlyList<DrawnCell>> rows)
    {
        var widths = Enumerable.Repeat(NarrowestColumn, rows.Max(row => row.Sum(cell => cell.Span))).ToList();
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var cell in row)
            {
                if (cell.Span == 1)
                {
                    widths[column] = Math.Max(widths[column], Math.Min(WidestColumn, (TextWidth.Of(cell.Text) * 1.1) + (2 * Pad)));
                }

                column += cell.Span;
            }
        }

        var most = WidestColumn;
        while (widths.Sum() > Widest && most > NarrowestColumn * 2)
        {
            most -= NarrowestColumn / 2;
            widths = [.. widths.Select(width => Math.Min(width, most))];
        }

        return widths;
    }
}
