namespace Prtr.Search.Charts;

/// <summary>What messengers show of a page: its title, a sentence, its first picture, whose it is.</summary>
public static class CardDrawing
{
    public const double Width = 1200;
    public const double Height = 630;

    private const double Margin = 56;
    private const double Band = 84;
    private const double NameSize = 30;
    private const double TitleSize = 48;
    private const double TextSize = 28;
    private const double SourceSize = 20;
    private const double Foot = 64;

    /// <param name="register">The register's name.</param>
    /// <param name="source">Source and licence.</param>
    /// <param name="caption">What the picture shows.</param>
    /// <param name="picture">Null where the page has none.</param>
    public static Drawing Of(string language, string register, string title, string text, string source, string caption, Drawing? picture)
    {
        var room = Width - (2 * Margin);
        var y = Band + (Margin / 2);
        List<Shape> shapes =
        [
            new Box(0, 0, Width, Height, Tone.Paper),
            new Box(0, 0, Width, Band, Tone.Accent),
            new Label(Margin, (Band / 2) + (NameSize / 3), register, Tone: Tone.Paper, Size: NameSize, Strong: true),
            .. Placing.Lines(title, Margin, ref y, room, TitleSize, picture is null ? 3 : 2, strong: true),
        ];
        y += Margin / 4;
        var beside = picture is null ? room : (room / 2) - (Margin / 2);
        var top = y;
        shapes.AddRange(Placing.Lines(text, Margin, ref y, beside, TextSize, 6, Tone.Muted));
        if (picture is not null)
        {
            shapes.AddRange(Placing.Lines(caption, Margin + (room / 2), ref top, room / 2, SourceSize, 2, strong: true));
            top += SourceSize / 2;
            var scale = Math.Min((room / 2) / picture.Width, (Height - Foot - top) / picture.Height);
            shapes.AddRange(picture.Shapes.Select(shape => shape.At(Margin + (room / 2), top, scale)));
        }

        y = Height - Foot;
        shapes.AddRange(Placing.Lines(source, Margin, ref y, room, SourceSize, 2, Tone.Muted));
        return new(Width, Height, language, title, text, shapes);
    }
}
