namespace Prtr.Search.Charts.Layout;

/// <summary>Lines over the categories, each named at its end.</summary>
internal static class LineLayout
{
    private const double Tall = 190;
    private const double LabelHeight = 16;

    public static void Draw(Canvas canvas)
    {
        var chart = canvas.Chart;
        var top = canvas.Y + 14;
        var bottom = top + Tall;
        var highest = Nice(chart.Largest);
        decimal[] grid = [0, highest / 2, highest];
        var left = grid.Max(value => TextWidth.Of(chart.Figure(value))) + 8;
        var names = Math.Min(chart.Series.Max(series => TextWidth.Of(series.Name)), canvas.Width * 0.34);
        var right = canvas.Width - names - 12;
        var step = (right - left) / Math.Max(chart.Categories.Count - 1, 1);
        double X(int index) => left + (index * step);
        double Y(decimal value) => bottom - (highest > 0 ? (double)(value / highest) * Tall : 0);

        foreach (var value in grid)
        {
            canvas.Add(new Stroke([new(left, Y(value)), new(right, Y(value))], value == 0 ? Tone.Muted : Tone.Line));
            canvas.Add(new Label(left - 6, Y(value) + 4.5, chart.Figure(value), Anchor.End, Tone.Muted));
        }

        canvas.Add(chart.Breaks.Select(index => new Stroke([new(X(index) - (step / 2), top), new(X(index) - (step / 2), bottom)], Tone.Muted, Dashed: true)));
        var every = (int)Math.Ceiling(TextWidth.Of("00000") / Math.Max(step, 1));
        foreach (var (index, name) in chart.Categories.Index().Where(category => category.Index % every == 0))
        {
            canvas.Add(new Label(X(index), bottom + 17, name + (chart.Incomplete.Contains(index) ? "*" : ""), Anchor.Middle, Tone.Muted));
        }

        var ends = new List<(double Y, ChartSeries Series, Tone Tone)>();
        foreach (var (index, series) in chart.Series.Index())
        {
            var tone = canvas.Tones[index];
            foreach (var run in Runs(series))
            {
                if (run.Count > 1)
                {
                    canvas.Add(new Stroke([.. run.Select(at => new Spot(X(at), Y(series.Values[at]!.Value)))], tone, 2));
                }

                canvas.Add(run.Select(at => new Box(X(at) - 2.5, Y(series.Values[at]!.Value) - 2.5, 5, 5, tone, Figures.Hint(chart, at, series))));
            }

            if (series.Values.LastOrDefault(value => value is not null) is { } last)
            {
                ends.Add((Y(last), series, tone));
            }
        }

        Name(canvas, ends, right, names);
        canvas.Y = bottom + 24;
    }

    /// <summary>Positions that follow each other with a value.</summary>
    private static IEnumerable<List<int>> Runs(ChartSeries series)
    {
        List<int> run = [];
        for (var index = 0; index <= series.Values.Count; index++)
        {
            if (index < series.Values.Count && series.Values[index] is not null)
            {
                run.Add(index);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }

    // Names keep the order of their lines and are moved apart where they would lie on each other.
    private static void Name(Canvas canvas, List<(double Y, ChartSeries Series, Tone Tone)> ends, double right, double room)
    {
        var y = double.NegativeInfinity;
        foreach (var (place, series, tone) in ends.OrderBy(end => end.Y))
        {
            y = Math.Max(place + 4.5, y + LabelHeight);
            canvas.Add(new Box(right + 4, y - 9, 3, 10, tone));
            canvas.Add(new Label(right + 11, y, TextWidth.Lines(series.Name, room, most: 1)[0]));
        }
    }

    /// <summary>1, 2 or 5 times a power of ten, not below the value.</summary>
    private static decimal Nice(decimal value)
    {
        if (value <= 0)
        {
            return 1;
        }

        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)value)));
        return new[] { 1m, 2m, 5m, 10m }.Select(step => step * power).First(limit => limit >= value);
    }
}
