namespace Prtr.Search.Charts;

/// <summary>What the tones of a map mean: a box for each step with its limits, and for regions without data.</summary>
internal sealed class RegionMapKeys(RegionChart chart, Steps steps, double width)
{
    private const double Line = 18;

    /// <summary>From <paramref name="top"/> down.</summary>
    public IReadOnlyList<Shape> Draw(double top, out double height)
    {
        List<Shape> shapes = [];
        var (x, y) = (0.0, top);
        foreach (var (tone, text) in Keys())
        {
            var room = TextWidth.Of(text, Label.Small) + 36;
            if (x > 0 && x + room > width)
            {
                (x, y) = (0, y + Line);
            }

            shapes.Add(new Box(x, y, 14, 12, tone));
            shapes.Add(new Label(x + 20, y + 10, text, Tone: Tone.Muted, Size: Label.Small));
            x += room;
        }

        if (chart.Regions.Any(region => region.Incomplete))
        {
            y += Line;
            shapes.Add(new Label(0, y + 10, "* " + ChartWords.Get("Incomplete", chart.Language), Tone: Tone.Muted, Size: Label.Small));
        }

        height = Math.Ceiling(y + Line);
        return shapes;
    }

    private IEnumerable<(Tone Tone, string Text)> Keys()
    {
        var from = 0m;
        foreach (var (step, limit) in steps.Limits.Append(steps.Largest).Index())
        {
            if (limit > from)
            {
                yield return (Palette.Steps[step], from == 0 ? $"≤ {Figure(limit)}" : $"{Figure(from)} – {Figure(limit)}");
                from = limit;
            }
        }

        yield return (Tone.Empty, ChartWords.Get("None", chart.Language));
    }

    private string Figure(decimal value) => chart.Scale.Write(value, chart.Language);
}
