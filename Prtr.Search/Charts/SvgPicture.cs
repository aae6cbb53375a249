using System.Globalization;
using System.Net;
using System.Text;

namespace Prtr.Search.Charts;

/// <summary>A drawing as an SVG element: attributes only, so that a strict content security policy lets it through.</summary>
public static class SvgPicture
{
    // Of a pixel.
    private const int Digits = 2;

    /// <summary>The element, to stand in a page; <c>class="drawing"</c>.</summary>
    public static string Write(Drawing drawing)
    {
        var svg = new StringBuilder();
        // What is inside an image cannot be reached; a drawing whose parts lead somewhere is a group of links.
        var role = drawing.Shapes.Any(shape => shape is Area { Link: not null }) ? "group" : "img";
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 {Place(drawing.Width)} {Place(drawing.Height)}" width="{Place(drawing.Width)}" height="{Place(drawing.Height)}" role="{role}" font-family="Source Sans 3, system-ui, sans-serif" lang="{drawing.Language}"><title>{Escaped(drawing.Title)}</title><desc>{Escaped(drawing.Description)}</desc>
            """);
        foreach (var shape in drawing.Shapes)
        {
            Append(svg, shape);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Append(StringBuilder svg, Shape shape)
    {
        switch (shape)
        {
            case Box box:
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Place(box.X)}\" y=\"{Place(box.Y)}\" width=\"{Place(box.Width)}\" height=\"{Place(box.Height)}\" fill=\"{Colour(box.Fill)}\"");
                Close(svg, "rect", box.Hint);
                break;
            case Stroke stroke:
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Path(stroke.Points)}\" fill=\"none\" stroke=\"{Colour(stroke.Tone)}\" stroke-width=\"{Place(stroke.Thickness)}\"{(stroke.Dashed ? " stroke-dasharray=\"4 3\"" : "")} stroke-linejoin=\"round\"/>");
                break;
            case Area area:
                AppendArea(svg, area);
                break;
            case Label label:
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Place(label.X)}\" y=\"{Place(label.Y)}\" font-size=\"{Place(label.Size)}\"{Strength(label)}{Around(label)} fill=\"{Colour(label.Tone)}\"{Anchored(label.Anchor)}>{Escaped(label.Text)}</text>");
                break;
        }
    }

    private static void AppendArea(StringBuilder svg, Area area)
    {
        if (area.Link is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Escaped(area.Link)}\" aria-label=\"{Escaped(area.Hint ?? area.Link)}\">");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{string.Concat(area.Rings.Select(ring => Path(ring) + "Z"))}\" fill=\"{Colour(area.Fill)}\" fill-rule=\"{(area.Together ? "nonzero" : "evenodd")}\" stroke=\"{Colour(area.Edge)}\" stroke-linejoin=\"round\"");
        Close(svg, "path", area.Hint);
        svg.Append(area.Link is null ? "" : "</a>");
    }

    private static void Close(StringBuilder svg, string element, string? hint) =>
        svg.Append(hint is null ? "/>" : $"><title>{Escaped(hint)}</title></{element}>");

    // After the first point the way from each to the next: shorter, and the same for every dot of a map, so that it is sent in a tenth.
    private static string Path(IReadOnlyList<Spot> points)
    {
        if (points.Count == 0)
        {
            return "";
        }

        List<Spot> places = [.. points.Select(point => new Spot(Math.Round(point.X, Digits), Math.Round(point.Y, Digits)))];
        var ways = places.Skip(1).Zip(places, (point, before) => $"l{Place(point.X - before.X)} {Place(point.Y - before.Y)}");
        return $"M{Place(places[0].X)} {Place(places[0].Y)}{string.Concat(ways)}";
    }

    private static string Anchored(Anchor anchor) => anchor switch
    {
        Anchor.Middle => " text-anchor=\"middle\"",
        Anchor.End => " text-anchor=\"end\"",
        _ => "",
    };

    private static string Strength(Label label) => label.Strong ? " font-weight=\"600\"" : "";

    private static string Around(Label label) => label.Halo ? $" stroke=\"{Colour(Tone.Paper)}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"" : "";

    private static string Colour(Tone tone) => Palette.Hex(tone) is { } hex ? "#" + hex : "none";

    private static string Place(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
