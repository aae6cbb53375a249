namespace Prtr.Search.Charts.Layout;

/// <summary>Horizontal bars: name, bar, figure.</summary>
internal static class BarLayout
{
    private const double Gap = 8;
    private const double Thickness = 14;

    public static void Draw(Canvas canvas)
    {
        var chart = canvas.Chart;
        canvas.AddKeys();
        var names = Math.Min(chart.Categories.Select(name => TextWidth.Of(name)).DefaultIfEmpty().Max(), canvas.Width * 0.42);
        var figures = Enumerable.Range(0, chart.Categories.Count).Select(index => TextWidth.Of(Figures.Of(chart, index))).DefaultIfEmpty().Max();
        var left = names + Gap;
        var room = canvas.Width - left - figures - Gap;
        var top = canvas.Y;
        for (var index = 0; index < chart.Categories.Count; index++)
        {
            var lines = TextWidth.Lines(chart.Categories[index], names);
            var height = lines.Count > 1 ? 36 : 22;
            var middle = canvas.Y + (height / 2.0);
            canvas.AddLines(lines, names, middle + (lines.Count > 1 ? -3 : 4.5), Anchor.End, Tone.Text);
            if (chart.Breaks.Contains(index))
            {
                canvas.Add(new Stroke([new(left, canvas.Y), new(canvas.Width, canvas.Y)], Tone.Muted, Dashed: true));
            }

            var end = Stack(canvas, index, left, middle, room);
            canvas.Add(new Label(end + 6, middle + 4.5, Figures.Of(chart, index), Tone: chart.Total(index) is null ? Tone.Muted : Tone.Text));
            canvas.Y += height;
        }

        canvas.Add(new Stroke([new(left, top), new(left, canvas.Y)], Tone.Muted));
    }

    private static double Stack(Canvas canvas, int category, double left, double middle, double room)
    {
        var chart = canvas.Chart;
        var start = left;
        foreach (var (index, series) in chart.Series.Index())
        {
            if (series.Values[category] is > 0 and { } value)
            {
                var length = (double)(value / chart.Largest) * room;
                canvas.Add(new Box(left, middle - (Thickness / 2), Math.Max(length, 0.5), Thickness, canvas.Tones[index], Figures.Hint(chart, category, series)));
                if (left > start)
                {
                    // Paper between two parts tells them apart, whatever their colours.
                    canvas.Add(new Stroke([new(left, middle - (Thickness / 2)), new(left, middle + (Thickness / 2))], Tone.Paper));
                }

                left += length;
            }
        }

        return left;
    }
}
