namespace Prtr.Search.Charts.Layout;

/// <summary>Standing bars over the years, each with its figure on top.</summary>
internal static class ColumnLayout
{
    private const double Widest = 76;
    private const double Tall = 138;

    public static void Draw(Canvas canvas)
    {
        var chart = canvas.Chart;
        canvas.AddKeys();
        var top = canvas.Y + 20;
        var bottom = top + Tall;
        var step = Math.Min(Widest, canvas.Width / Math.Max(chart.Categories.Count, 1));
        var gap = step / 10;
        var written = Written(chart, step);
        var lowest = bottom;
        for (var index = 0; index < chart.Categories.Count; index++)
        {
            var left = index * step;
            var middle = left + (step / 2);
            if (chart.Breaks.Contains(index))
            {
                canvas.Add(new Stroke([new(left, top - 14), new(left, bottom)], Tone.Muted, Dashed: true));
            }

            var end = Stack(canvas, index, new Box(left + gap, bottom, step - (2 * gap), Tall, Tone.None));
            if (written[index])
            {
                var figure = Figures.Of(chart, index);
                canvas.Add(new Label(Inside(canvas, middle, TextWidth.Of(figure)), end - 5, figure, Anchor.Middle, chart.Total(index) is null ? Tone.Muted : Tone.Text));
            }

            if (index % Every(chart, step) == 0)
            {
                var name = TextWidth.Lines(chart.Categories[index], Math.Max(step * Every(chart, step), 20) - 4, most: 3);
                lowest = Math.Max(lowest, canvas.AddLines(name, Inside(canvas, middle, name.Max(line => TextWidth.Of(line))), bottom + 17, Anchor.Middle, Tone.Muted));
            }
        }

        canvas.Add(new Stroke([new(0, bottom), new(step * chart.Categories.Count, bottom)], Tone.Muted));
        canvas.Y = Math.Max(lowest - 8, bottom + 8);
    }

    // The first and the last text may be wider than their column, and stay in the picture.
    private static double Inside(Canvas canvas, double middle, double room) =>
        Math.Clamp(middle, Math.Min(room / 2, canvas.Width / 2), Math.Max(canvas.Width - (room / 2), canvas.Width / 2));

    // Years are four digits and stay whole: when they do not fit, only every second or fifth is written.
    private static int Every(Chart chart, double step) =>
        chart.Categories.All(name => name.Length <= 5) ? (int)Math.Ceiling(TextWidth.Of("00000") / step) : 1;

    // When figures do not fit beside each other, the largest and the last speak for all.
    private static List<bool> Written(Chart chart, double step)
    {
        var all = Enumerable.Range(0, chart.Categories.Count).ToList();
        var fit = all.TrueForAll(index => TextWidth.Of(Figures.Of(chart, index)) <= step);
        var largest = all.FindIndex(index => chart.Total(index) == chart.Largest);
        return [.. all.Select(index => fit || index == largest || (index == all[^1] && index - largest > 2))];
    }

    private static double Stack(Canvas canvas, int category, Box place)
    {
        var chart = canvas.Chart;
        var y = place.Y;
        foreach (var (index, series) in chart.Series.Index())
        {
            if (series.Values[category] is > 0 and { } value)
            {
                var height = (double)(value / chart.Largest) * place.Height;
                y -= height;
                canvas.Add(new Box(place.X, y, place.Width, height, canvas.Tones[index], Figures.Hint(chart, category, series)));
                if (y + height < place.Y)
                {
                    // Paper between two parts tells them apart, whatever their colours.
                    canvas.Add(new Stroke([new(place.X, y + height), new(place.X + place.Width, y + height)], Tone.Paper));
                }
            }
        }

        return y;
    }
}
