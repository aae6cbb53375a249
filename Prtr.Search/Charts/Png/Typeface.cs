using System.Buffers.Binary;
using System.Text;
using Prtr.Search.Charts.Fonts;

namespace Prtr.Search.Charts.Png;

/// <summary>A TrueType face as far as a picture needs it: how wide letters are and their outlines.</summary>
internal sealed class Typeface
{
    private const int UnicodeFull = 12;
    private const double Thousand = 1000;

    private readonly byte[] font;
    private readonly Dictionary<string, int> tables = [];
    private readonly Dictionary<int, int> glyphs;
    private readonly int metrics;
    private readonly bool isLong;
    private readonly double unitsPerEm;

    private Typeface(byte[] font)
    {
        this.font = font;
        for (var table = 0; table < Word(4); table++)
        {
            var entry = 12 + (table * 16);
            tables[Encoding.ASCII.GetString(font, entry, 4)] = Long(entry + 8);
        }

        unitsPerEm = Word(tables["head"] + 18);
        isLong = Word(tables["head"] + 50) == 1;
        metrics = Word(tables["hhea"] + 34);
        glyphs = ReadMap();
    }

    public static Typeface Regular { get; } = new(SiteFonts.Read(SiteFonts.Regular));

    public static Typeface Strong { get; } = new(SiteFonts.Read(SiteFonts.Strong));

    /// <summary>The least box around all letters: left, bottom, right, top in thousandths of the size of type.</summary>
    public IEnumerable<int> Box => Enumerable.Range(0, 4).Select(side => (int)((short)Word(tables["head"] + 36 + (side * 2)) * Thousand / unitsPerEm));

    /// <summary>In pixels.</summary>
    public double Width(string text, double size) => Glyphs(text).Sum(Advance) * size / unitsPerEm;

    /// <summary>The number of a letter in the face; 0 where it has none.</summary>
    public int GlyphOf(Rune letter) => glyphs.GetValueOrDefault(letter.Value);

    /// <summary>How wide a letter is, in thousandths of the size of type.</summary>
    public double Advance(Rune letter) => Advance(GlyphOf(letter)) * Thousand / unitsPerEm;

    /// <summary>The outlines of a text that stands on a line; holes turn the other way.</summary>
    public IEnumerable<IReadOnlyList<Spot>> Outlines(string text, double x, double y, double size)
    {
        var scale = size / unitsPerEm;
        foreach (var glyph in Glyphs(text))
        {
            var at = x;
            foreach (var contour in Glyph.Contours(font, glyph, Offset))
            {
                yield return [.. contour.Select(spot => new Spot(at + (spot.X * scale), y - (spot.Y * scale)))];
            }

            x += Advance(glyph) * scale;
        }
    }

    private IEnumerable<int> Glyphs(string text) => text.EnumerateRunes().Select(GlyphOf);

    private int Advance(int glyph) => Word(tables["hmtx"] + (Math.Min(glyph, metrics - 1) * 4));

    // Where the outline begins, or nothing for a glyph without one, as a blank.
    private int? Offset(int glyph)
    {
        var (from, to) = isLong
            ? (Long(tables["loca"] + (glyph * 4)), Long(tables["loca"] + ((glyph + 1) * 4)))
            : (Word(tables["loca"] + (glyph * 2)) * 2, Word(tables["loca"] + ((glyph + 1) * 2)) * 2);
        return from == to ? null : tables["glyf"] + from;
    }

    // The subtable with groups of following characters.
    private Dictionary<int, int> ReadMap()
    {
        var start = tables["cmap"];
        var subtable = Enumerable.Range(0, Word(start + 2)).Select(index => start + Long(start + 8 + (index * 8))).First(place => Word(place) == UnicodeFull);
        var map = new Dictionary<int, int>();
        for (var group = 0; group < Long(subtable + 12); group++)
        {
            var entry = subtable + 16 + (group * 12);
            for (var character = Long(entry); character <= Long(entry + 4); character++)
            {
                map[character] = Long(entry + 8) + character - Long(entry);
            }
        }

        return map;
    }

    private int Word(int place) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(place));

    private int Long(int place) => BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(place));
}
