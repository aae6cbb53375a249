using PdfSharp.Drawing;
using PdfSharp.Pdf;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>A type of one size and weight that can be measured: PDFsharp does not kern, so a text is as wide as its letters.</summary>
internal sealed class PdfType
{
    // Whole fonts: PDFsharp's subsets lose letters that are built of built letters, among them the Kazakh і.
    private static readonly XPdfFontOptions Whole = new(PdfFontEncoding.Unicode, PdfFontEmbedding.EmbedCompleteFontFile);
    private readonly XGraphics measure = XGraphics.CreateMeasureContext(new XSize(1_000, 1_000), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly Dictionary<char, double> widths = [];

    /// <param name="size">In points.</param>
    public PdfType(double size, bool strong = false)
    {
        PdfFonts.Use();
        Font = new XFont(PdfFonts.Family, size, strong ? XFontStyleEx.Bold : XFontStyleEx.Regular, Whole);
    }

    public XFont Font { get; }

    public double Size => Font.Size;

    /// <summary>From line to line.</summary>
    public double Leading => Size * 1.36;

    public double Width(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var letter in text)
        {
            width += Width(letter);
        }

        return width;
    }

    /// <summary>The text in lines no wider than the room; a word that is wider is broken.</summary>
    public IReadOnlyList<string> Lines(string text, double room)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in PrintableText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, room)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer) > room)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private IEnumerable<string> Pieces(string word, double room)
    {
        while (word.Length > 1 && Width(word) > room)
        {
            var length = Enumerable.Range(1, word.Length - 1).TakeWhile(count => Width(word.AsSpan(0, count)) <= room).LastOrDefault(1);
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    private double Width(char letter)
    {
        if (!widths.TryGetValue(letter, out var width))
        {
            widths[letter] = width = measure.MeasureString(letter.ToString(), Font).Width;
        }

        return width;
    }
}
