namespace Prtr.Search.Charts.Layout;

/// <summary>A drawing in the making, filled from the top down.</summary>
internal sealed class Canvas(Chart chart, double width)
{
    private const double Line = 17;
    private readonly List<Shape> shapes = [];

    public Chart Chart => chart;

    public double Width => width;

    /// <summary>The tone of each series.</summary>
    public IReadOnlyList<Tone> Tones { get; } = Palette.Of(chart);

    /// <summary>Where the next thing begins.</summary>
    public double Y { get; set; }

    public void Add(Shape shape) => shapes.Add(shape);

    public void Add(IEnumerable<Shape> more) => shapes.AddRange(more);

    /// <summary>A square and a name for each series; one without a name needs none.</summary>
    public void AddKeys()
    {
        var x = 0.0;
        var y = Y;
        foreach (var (index, series) in chart.Series.Index().Where(s => s.Item.Name.Length > 0))
        {
            var room = TextWidth.Of(series.Name) + 34;
            if (x > 0 && x + room > width)
            {
                (x, y) = (0, y + Line + 2);
            }

            Add(new Box(x, y + 2, 11, 11, Tones[index]));
            Add(new Label(x + 16, y + 12, TextWidth.Lines(series.Name, width - 16, most: 1)[0], Tone: Tone.Muted));
            (x, Y) = (x + room, y + Line + 8);
        }
    }

    /// <summary>A text of one line or several; returns the line below it.</summary>
    public double AddLines(IReadOnlyList<string> lines, double x, double y, Anchor anchor, Tone tone, double size = Label.Normal)
    {
        foreach (var line in lines)
        {
            Add(new Label(x, y, line, anchor, tone, size));
            y += size + 2;
        }

        return y;
    }

    /// <summary>The drawing with the meaning of its marks below.</summary>
    public Drawing Finish()
    {
        foreach (var note in ChartWords.Notes(chart))
        {
            Y = AddLines(TextWidth.Lines(note, width, Label.Small, most: 4), 0, Y + 14, Anchor.Start, Tone.Muted, Label.Small) - 10;
        }

        return new Drawing(width, Math.Ceiling(Y + 2), chart.Language, $"{chart.Title}, {chart.ScaledUnit}", chart.Description, shapes);
    }
}
