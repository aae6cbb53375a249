namespace Prtr.Search.Charts.Layout;

/// <summary>A table of cells, darker where there is more, each with its figure.</summary>
internal static class HeatLayout
{
    private const double RowHeight = 26;

    public static void Draw(Canvas canvas)
    {
        var chart = canvas.Chart;
        var names = Math.Min(chart.Series.Max(series => TextWidth.Of(series.Name)), canvas.Width * 0.36);
        var left = names + 8;
        var width = (canvas.Width - left) / Math.Max(chart.Categories.Count, 1);
        var heads = chart.Categories.Select(name => TextWidth.Lines(name, width - 4, Label.Small, most: 3)).ToList();
        var top = (heads.Max(head => (int?)head.Count) ?? 0) * (Label.Small + 2);
        foreach (var (index, head) in heads.Index())
        {
            canvas.AddLines(head, left + ((index + 0.5) * width), top - ((head.Count - 1) * (Label.Small + 2)), Anchor.Middle, Tone.Muted, Label.Small);
        }

        canvas.Y = top + 6;
        var steps = new Steps(chart.Series.SelectMany(series => series.Values));
        foreach (var series in chart.Series)
        {
            var lines = TextWidth.Lines(series.Name, names, Label.Small);
            canvas.AddLines(lines, names, canvas.Y + (lines.Count > 1 ? 11 : 17), Anchor.End, Tone.Text, Label.Small);
            for (var index = 0; index < chart.Categories.Count; index++)
            {
                Cell(canvas, series, index, new Box(left + (index * width), canvas.Y, width - 2, RowHeight - 2, steps.Of(series.Values[index])));
            }

            canvas.Y += RowHeight;
        }
    }

    private static void Cell(Canvas canvas, ChartSeries series, int index, Box cell)
    {
        var value = series.Values[index];
        canvas.Add(cell with { Hint = value is null ? null : Figures.Hint(canvas.Chart, index, series) });
        var text = value is { } given ? canvas.Chart.Figure(given) : "–";
        if (TextWidth.Of(text, Label.Small) < cell.Width)
        {
            canvas.Add(new Label(cell.X + (cell.Width / 2), cell.Y + 16, text, Anchor.Middle, value is null ? Tone.Muted : Palette.On(cell.Fill), Label.Small));
        }
    }
}
