namespace Prtr.Search.Charts;

/// <summary>Shapes of one drawing within another.</summary>
public static class Placing
{
    /// <summary>The shape with the drawing's origin at a place, larger or smaller by a factor.</summary>
    public static Shape At(this Shape shape, double x, double y, double scale = 1) => shape switch
    {
        Box box => box with { X = x + (box.X * scale), Y = y + (box.Y * scale), Width = box.Width * scale, Height = box.Height * scale },
        Stroke stroke => stroke with { Points = Moved(stroke.Points, x, y, scale), Thickness = stroke.Thickness * scale },
        Area area => area with { Rings = [.. area.Rings.Select(ring => Moved(ring, x, y, scale))] },
        Label label => label with { X = x + (label.X * scale), Y = y + (label.Y * scale), Size = label.Size * scale },
        _ => shape,
    };

    /// <summary>A text in lines below each other.</summary>
    /// <param name="y">Where the first line begins; then where the text ends.</param>
    public static IReadOnlyList<Label> Lines(string text, double x, ref double y, double room, double size, int most, Tone tone = Tone.Text, bool strong = false)
    {
        const double lineHeight = 1.4;
        const double belowBaseline = 0.3;
        var labels = new List<Label>();
        foreach (var line in TextWidth.Lines(text, room, size, most))
        {
            y += size * lineHeight;
            labels.Add(new(x, y - (size * belowBaseline), line, Tone: tone, Size: size, Strong: strong));
        }

        return labels;
    }

    private static IReadOnlyList<Spot> Moved(IReadOnlyList<Spot> points, double x, double y, double scale) =>
        [.. points.Select(point => new Spot(x + (point.X * scale), y + (point.Y * scale)))];
}
