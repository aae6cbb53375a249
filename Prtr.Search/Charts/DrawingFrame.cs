namespace Prtr.Search.Charts;

/// <summary>Makes a drawing stand alone: what it shows is written above it, where it comes from below it, so that neither is lost when it is passed on.</summary>
public static class DrawingFrame
{
    private const double Margin = 16;
    private const double TitleSize = 15;
    private const double LineHeight = 1.4;
    private const int MostLines = 4;

    // Where the site’s typeface is not at hand another one may be wider.
    private const double Spare = 0.85;

    /// <param name="about">What, in which unit, of which place and time.</param>
    /// <param name="source">Source, licence, release, address.</param>
    public static Drawing Around(Drawing drawing, string about, string source)
    {
        var room = Math.Max(drawing.Width, ChartDrawing.Normal);
        var above = Lines(about, room, TitleSize, strong: true, Margin, out var top);
        var below = Lines(source, room, Label.Small, strong: false, top + drawing.Height + (Margin / 2), out var bottom);
        var (width, height) = (room + (2 * Margin), bottom);
        return drawing with
        {
            Width = width,
            Height = height,
            Description = $"{about}. {drawing.Description}",
            Shapes = [new Box(0, 0, width, height, Tone.Paper), .. above, .. drawing.Shapes.Select(shape => Moved(shape, Margin, top)), .. below],
        };
    }

    private static List<Label> Lines(string text, double room, double size, bool strong, double y, out double end)
    {
        var labels = new List<Label>();
        end = y;
        foreach (var line in TextWidth.Lines(text, room * Spare, size, MostLines))
        {
            end += size * LineHeight;
            labels.Add(new(Margin, end - (size * 0.3), line, Size: size, Strong: strong));
        }

        end += Margin / 2;
        return labels;
    }

    private static Shape Moved(Shape shape, double right, double down) => shape switch
    {
        Box box => box with { X = box.X + right, Y = box.Y + down },
        Stroke stroke => stroke with { Points = Moved(stroke.Points, right, down) },
        Area area => area with { Rings = [.. area.Rings.Select(ring => Moved(ring, right, down))] },
        Label label => label with { X = label.X + right, Y = label.Y + down },
        _ => shape,
    };

    private static IReadOnlyList<Spot> Moved(IReadOnlyList<Spot> points, double right, double down) =>
        [.. points.Select(point => new Spot(point.X + right, point.Y + down))];
}
