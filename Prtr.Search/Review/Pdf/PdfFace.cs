using System.Globalization;
using System.Text;
using Prtr.Search.Charts.Fonts;
using Prtr.Search.Charts.Png;

namespace Prtr.Search.Review.Pdf;

/// <summary>A face of the site's typeface in one document: what letters of it are used, and the objects that a PDF needs for them.</summary>
internal sealed class PdfFace(string name, string file, Typeface typeface)
{
    private static readonly Dictionary<string, Lazy<(byte[] Compressed, int Length)>> Files = new[] { SiteFonts.Regular, SiteFonts.Strong }.ToDictionary(file => file, file => new Lazy<(byte[], int)>(() =>
    {
        var font = SiteFonts.Read(file);
        return (PdfFile.Compressed(font), font.Length);
    }));

    private readonly SortedDictionary<int, Rune> used = [];

    /// <summary>In the resources of pages.</summary>
    public string Name => name;

    /// <summary>In thousandths of the size of type.</summary>
    public double Width(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var letter in text.EnumerateRunes())
        {
            width += typeface.Advance(letter);
        }

        return width;
    }

    /// <summary>Appends the numbers of the letters as content has them.</summary>
    public void Append(string text, StringBuilder content)
    {
        content.Append('<');
        foreach (var letter in text.EnumerateRunes())
        {
            var glyph = typeface.GlyphOf(letter);
            content.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
            // Letters that look alike may share a glyph, as blanks do: it is read as the plainest of them.
            if (glyph > 0 && !(used.TryGetValue(glyph, out var known) && known < letter))
            {
                used[glyph] = letter;
            }
        }

        content.Append('>');
    }

    /// <summary>Adds the font; the file is embedded whole.</summary>
    /// <param name="number">Of the font, as pages know it.</param>
    public void Write(PdfFile pdf, int number)
    {
        var baseName = Path.GetFileNameWithoutExtension(file);
        var (compressed, length) = Files[file].Value;
        var (program, map) = (pdf.Next(), pdf.Next());
        pdf.AddCompressed(program, FormattableString.Invariant($"/Length1 {length}"), compressed);
        pdf.AddStream(map, "", Encoding.Latin1.GetBytes(Map()));
        var descriptor = pdf.Add(
            $"<</Type/FontDescriptor/FontName/{baseName}/Flags 32/FontBBox[{string.Join(' ', typeface.Box)}]/ItalicAngle 0/Ascent 984/Descent -273/CapHeight 660/XHeight 486/StemV 80/FontFile2 {PdfValue.To(program)}>>");
        var widths = string.Concat(used.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph.Key}[{typeface.Advance(glyph.Value):0}]")));
        var descendant = pdf.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{baseName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor {PdfValue.To(descriptor)}/W[{widths}]>>");
        pdf.Add(number, $"<</Type/Font/Subtype/Type0/BaseFont/{baseName}/Encoding/Identity-H/DescendantFonts[{PdfValue.To(descendant)}]/ToUnicode {PdfValue.To(map)}>>");
    }

    // What letters mean, for who copies, searches or hears the text.
    private string Map()
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var ranges in used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{ranges.Length} beginbfrange\n");
            foreach (var (glyph, letter) in ranges)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}><{glyph:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.ToString()))}>\n");
            }

            map.Append("endbfrange\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
