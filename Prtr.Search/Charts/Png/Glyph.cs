using System.Buffers.Binary;

namespace Prtr.Search.Charts.Png;

/// <summary>The outline of a letter (table <c>glyf</c> of TrueType) as polygons in the units of its face.</summary>
internal static class Glyph
{
    private const int Steps = 5;

    /// <param name="offset">Where the outline of a glyph begins; null where it has none.</param>
    public static IReadOnlyList<IReadOnlyList<Spot>> Contours(byte[] font, int glyph, Func<int, int?> offset)
    {
        if (offset(glyph) is not { } start)
        {
            return [];
        }

        var contours = Short(font, start);
        return contours >= 0 ? Simple(font, start, contours) : Composite(font, start + 10, offset);
    }

    private static List<IReadOnlyList<Spot>> Simple(byte[] font, int start, int contours)
    {
        var ends = Enumerable.Range(0, contours).Select(index => (int)Word(font, start + 10 + (index * 2))).ToList();
        var count = ends.Count == 0 ? 0 : ends[^1] + 1;
        var at = start + 10 + (contours * 2);
        at += 2 + Word(font, at);
        var flags = new List<byte>(count);
        while (flags.Count < count)
        {
            var flag = font[at++];
            flags.AddRange(Enumerable.Repeat(flag, 1 + ((flag & 8) != 0 ? font[at++] : 0)));
        }

        var xs = Coordinates(font, flags, ref at, isShort: 2, isSame: 16);
        var ys = Coordinates(font, flags, ref at, isShort: 4, isSame: 32);
        var all = new List<IReadOnlyList<Spot>>(contours);
        var first = 0;
        foreach (var end in ends)
        {
            all.Add(Flat([.. Enumerable.Range(first, end - first + 1).Select(index => (new Spot(xs[index], ys[index]), (flags[index] & 1) != 0))]));
            first = end + 1;
        }

        return all;
    }

    private static List<int> Coordinates(byte[] font, List<byte> flags, ref int at, int isShort, int isSame)
    {
        var values = new List<int>(flags.Count);
        var value = 0;
        foreach (var flag in flags)
        {
            if ((flag & isShort) != 0)
            {
                value += (flag & isSame) != 0 ? font[at] : -font[at];
                at++;
            }
            else if ((flag & isSame) == 0)
            {
                value += Short(font, at);
                at += 2;
            }

            values.Add(value);
        }

        return values;
    }

    // Points off the curve bend it; between two of them lies one on it.
    private static List<Spot> Flat(List<(Spot Place, bool IsOn)> points)
    {
        var spots = new List<Spot>();
        if (points.Count == 0)
        {
            return spots;
        }

        var begin = points[0].IsOn ? points[0].Place : points[^1].IsOn ? points[^1].Place : Middle(points[0].Place, points[^1].Place);
        var (from, bend) = (begin, (Spot?)null);
        spots.Add(from);
        foreach (var (place, isOn) in points.Append((begin, true)))
        {
            if (bend is { } by)
            {
                var to = isOn ? place : Middle(by, place);
                spots.AddRange(Enumerable.Range(1, Steps).Select(step => Bent(from, by, to, (double)step / Steps)));
                (from, bend) = (to, isOn ? null : place);
            }
            else if (isOn)
            {
                spots.Add(from = place);
            }
            else
            {
                bend = place;
            }
        }

        return spots;
    }

    private static List<IReadOnlyList<Spot>> Composite(byte[] font, int at, Func<int, int?> offset)
    {
        var all = new List<IReadOnlyList<Spot>>();
        int flags;
        do
        {
            flags = Word(font, at);
            var part = Word(font, at + 2);
            var isWide = (flags & 1) != 0;
            var (right, up) = isWide ? (Short(font, at + 4), Short(font, at + 6)) : ((sbyte)font[at + 4], (sbyte)font[at + 5]);
            // Scaled parts do not occur among the letters of this face: they are only moved.
            at += 4 + (isWide ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 64) != 0 ? 4 : (flags & 128) != 0 ? 8 : 0);
            all.AddRange(Contours(font, part, offset).Select(contour => (IReadOnlyList<Spot>)[.. contour.Select(spot => new Spot(spot.X + right, spot.Y + up))]));
        }
        while ((flags & 32) != 0);

        return all;
    }

    private static Spot Middle(Spot one, Spot other) => new((one.X + other.X) / 2, (one.Y + other.Y) / 2);

    private static Spot Bent(Spot from, Spot by, Spot to, double part)
    {
        var (a, b, c) = ((1 - part) * (1 - part), 2 * part * (1 - part), part * part);
        return new((a * from.X) + (b * by.X) + (c * to.X), (a * from.Y) + (b * by.Y) + (c * to.Y));
    }

    private static ushort Word(byte[] font, int place) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(place));

    private static short Short(byte[] font, int place) => BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(place));
}
