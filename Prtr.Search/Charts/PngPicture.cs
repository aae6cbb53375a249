using System.Globalization;
using Prtr.Search.Charts.Png;

namespace Prtr.Search.Charts;

/// <summary>A drawing as a PNG file: for messengers and text programs that take no SVG.</summary>
public static class PngPicture
{
    private const double Dash = 4;
    private const double Gap = 3;
    private const int Corners = 8;
    private const double Halo = 3;

    /// <param name="scale">Pixels of the file for one of the drawing.</param>
    public static byte[] Write(Drawing drawing, double scale = 2)
    {
        var pixels = new Pixels((int)Math.Ceiling(drawing.Width * scale), (int)Math.Ceiling(drawing.Height * scale));
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case Box box:
                    Fill(box.Fill, [[new(box.X, box.Y), new(box.X + box.Width, box.Y), new(box.X + box.Width, box.Y + box.Height), new(box.X, box.Y + box.Height)]]);
                    break;
                case Stroke stroke:
                    Fill(stroke.Tone, Line(stroke.Dashed ? Dashes(stroke.Points) : [stroke.Points], stroke.Thickness));
                    break;
                case Area area:
                    Fill(area.Fill, area.Rings, evenOdd: !area.Together);
                    Fill(area.Edge, Line(area.Rings.Where(ring => ring.Count > 0).Select(ring => (IReadOnlyList<Spot>)[.. ring, ring[0]]), 1));
                    break;
                case Label label:
                    if (label.Halo)
                    {
                        Fill(Tone.Paper, Line(Letters(label).Select(ring => (IReadOnlyList<Spot>)[.. ring, ring[0]]), Halo));
                    }

                    Fill(label.Tone, Letters(label));
                    break;
            }
        }

        return PngFile.Write(pixels);

        void Fill(Tone tone, IEnumerable<IReadOnlyList<Spot>> rings, bool evenOdd = false)
        {
            if (Palette.Hex(tone) is { } hex)
            {
                pixels.Fill(rings.Select(ring => (IReadOnlyList<Spot>)[.. ring.Select(spot => new Spot(spot.X * scale, spot.Y * scale))]), int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture), evenOdd);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Spot>> Letters(Label label)
    {
        var typeface = label.Strong ? Typeface.Strong : Typeface.Regular;
        var before = label.Anchor switch { Anchor.Middle => 0.5, Anchor.End => 1.0, _ => 0.0 };
        return typeface.Outlines(label.Text, label.X - (before * typeface.Width(label.Text, label.Size)), label.Y, label.Size);
    }

    // A bar for each part of the line and a round joint between two, all turning the same way, so that nothing of what they share is cut out.
    private static IEnumerable<IReadOnlyList<Spot>> Line(IEnumerable<IReadOnlyList<Spot>> lines, double thickness)
    {
        var half = thickness / 2;
        foreach (var points in lines)
        {
            foreach (var (index, (from, to)) in points.Zip(points.Skip(1)).Index())
            {
                var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
                if (length == 0)
                {
                    continue;
                }

                var (x, y) = (-(to.Y - from.Y) / length * half, (to.X - from.X) / length * half);
                yield return [new(from.X - x, from.Y - y), new(to.X - x, to.Y - y), new(to.X + x, to.Y + y), new(from.X + x, from.Y + y)];
                if (index > 0)
                {
                    yield return [.. Enumerable.Range(0, Corners).Select(corner => corner * 2 * Math.PI / Corners).Select(angle => new Spot(from.X + (half * Math.Cos(angle)), from.Y + (half * Math.Sin(angle))))];
                }
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Spot>> Dashes(IReadOnlyList<Spot> points)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
            for (var at = 0.0; at < length; at += Dash + Gap)
            {
                yield return [Along(at), Along(Math.Min(length, at + Dash))];
            }

            Spot Along(double at) => new(from.X + ((to.X - from.X) * at / length), from.Y + ((to.Y - from.Y) * at / length));
        }
    }
}
