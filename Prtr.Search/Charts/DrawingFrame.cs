namespace Prtr.Search.Charts;

/// <summary>Makes a drawing stand alone: what it shows is written above it, where it comes from below it, so that neither is lost when it is passed on.</summary>
public static class DrawingFrame
{
    private const double Margin = 16;
    private const double TitleSize = 15;
    private const int MostLines = 4;

    // Where the site’s typeface is not at hand another one may be wider.
    private const double Spare = 0.85;

    /// <param name="about">What, in which unit, of which place and time.</param>
    /// <param name="source">Source, licence, release, address.</param>
    public static Drawing Around(Drawing drawing, string about, string source)
    {
        var room = Math.Max(drawing.Width, ChartDrawing.Normal);
        var y = Margin;
        var above = Placing.Lines(about, Margin, ref y, room * Spare, TitleSize, MostLines, strong: true);
        var top = y + (Margin / 2);
        y = top + drawing.Height + (Margin / 2);
        var below = Placing.Lines(source, Margin, ref y, room * Spare, Label.Small, MostLines);
        var (width, height) = (room + (2 * Margin), y + (Margin / 2));
        return drawing with
        {
            Width = width,
            Height = height,
            Description = $"{about}. {drawing.Description}",
            Shapes = [new Box(0, 0, width, height, Tone.Paper), .. above, .. drawing.Shapes.Select(shape => shape.At(Margin, top)), .. below],
        };
    }
}
