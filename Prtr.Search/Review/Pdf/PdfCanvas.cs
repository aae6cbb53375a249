using System.Globalization;
using System.Text;
using Prtr.Search.Charts;

namespace Prtr.Search.Review.Pdf;

/// <summary>The content of a page in the making (ISO 32000-1, 8 and 9). Places are in points from the upper left corner.</summary>
internal sealed class PdfCanvas(double height, PdfStructure structure)
{
    private readonly StringBuilder content = new();
    private PdfType? type;
    private Tone fill = Tone.None;
    private Tone stroke = Tone.None;

    public byte[] ToBytes() => Encoding.Latin1.GetBytes(content.ToString());

    /// <summary>Operators as they are.</summary>
    public void Put(string operators) => content.Append(operators);

    /// <param name="x">Where the anchor of the text is.</param>
    /// <param name="y">Of the line that it stands on.</param>
    public void Text(string text, PdfType of, Tone tone, double x, double y, Anchor anchor = Anchor.Start)
    {
        structure.Mark();
        Fill(tone);
        var left = anchor switch { Anchor.Middle => x - (of.Width(text) / 2), Anchor.End => x - of.Width(text), _ => x };
        content.Append("BT ");
        if (type != of)
        {
            content.Append(CultureInfo.InvariantCulture, $"/{of.Face.Name} {of.Size:0.##} Tf ");
            type = of;
        }

        Point(left, y).Append("Td");
        of.Face.Append(text, content);
        content.Append("Tj ET\n");
    }

    public void Box(Tone tone, double x, double y, double width, double high)
    {
        if (Palette.Hex(tone) is not null)
        {
            structure.Mark();
            Fill(tone);
            Point(x, y + high);
            Number(width);
            Number(high).Append("re f\n");
        }
    }

    public void Line(Tone tone, double thickness, bool dashed, IEnumerable<Spot> points)
    {
        if (Palette.Hex(tone) is not null)
        {
            structure.Mark();
            Pen(tone, thickness, dashed);
            Path(points);
            content.Append("S\n");
        }
    }

    /// <param name="edge">Of the line around it; none for a tone without colour.</param>
    public void Area(Tone inside, Tone edge, double thickness, IEnumerable<IEnumerable<Spot>> rings)
    {
        structure.Mark();
        var (isFilled, isEdged) = (Palette.Hex(inside) is not null, Palette.Hex(edge) is not null);
        if (isFilled)
        {
            Fill(inside);
        }

        if (isEdged)
        {
            Pen(edge, thickness, dashed: false);
        }

        foreach (var ring in rings)
        {
            Path(ring);
            content.Append("h ");
        }

        content.Append(isFilled ? isEdged ? "B*\n" : "f*\n" : isEdged ? "S\n" : "n\n");
    }

    private void Path(IEnumerable<Spot> points)
    {
        foreach (var (index, point) in points.Index())
        {
            Point(point.X, point.Y).Append(index == 0 ? "m " : "l ");
        }
    }

    private void Pen(Tone tone, double thickness, bool dashed)
    {
        if (stroke != tone)
        {
            Colour(tone).Append("RG ");
            stroke = tone;
        }

        Number(thickness).Append("w 1 j ");
        content.Append('[');
        if (dashed)
        {
            Number(3 * thickness);
            Number(thickness);
        }

        content.Append("]0 d ");
    }

    private void Fill(Tone tone)
    {
        if (fill != tone)
        {
            Colour(tone).Append("rg ");
            fill = tone;
        }
    }

    private StringBuilder Colour(Tone tone)
    {
        foreach (var part in Convert.FromHexString(Palette.Hex(tone)!))
        {
            content.Append(CultureInfo.InvariantCulture, $"{part / 255.0:0.###} ");
        }

        return content;
    }

    private StringBuilder Point(double x, double y)
    {
        Number(x);
        return Number(height - y);
    }

    private StringBuilder Number(double number) => content.Append(CultureInfo.InvariantCulture, $"{number:0.##} ");
}
