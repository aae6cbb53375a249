using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;

namespace Prtr.Tests.Review.Documents;

/// <summary>The words of a PDF as its own fonts say them: glyph by glyph through the map that the file carries for who copies text.</summary>
internal static partial class PdfReading
{
    /// <summary>Every text that is drawn, page by page, without white space.</summary>
    /// <param name="missing">What stands for a letter that the typeface does not have; null where it has all.</param>
    public static string Words(byte[] pdf, string? missing = null)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        var words = new StringBuilder();
        foreach (var page in document.Pages)
        {
            var fonts = page.Elements.GetDictionary("/Resources")!.Elements.GetDictionary("/Font")!;
            Dictionary<int, string> letters = [];
            foreach (var step in ContentReader.ReadContent(page).OfType<COperator>())
            {
                if (step.OpCode.OpCodeName == OpCodeName.Tf)
                {
                    letters = Letters(fonts.Elements.GetDictionary(((CName)step.Operands[0]).Name)!);
                }
                else if (step.OpCode.OpCodeName == OpCodeName.Tj)
                {
                    var glyphs = ((CString)step.Operands[0]).Value;
                    words.Append(string.Concat(glyphs.Chunk(2).Select(pair => missing is null ? letters[(pair[0] << 8) | pair[1]] : letters.GetValueOrDefault((pair[0] << 8) | pair[1], missing))));
                }
            }
        }

        return Tight(words.ToString());
    }

    /// <summary>The text without white space and what cannot be printed.</summary>
    public static string Tight(string text) => string.Concat(Written.Readable(text).Where(letter => letter != ' '));

    private static Dictionary<int, string> Letters(PdfDictionary font)
    {
        var map = Encoding.Latin1.GetString(font.Elements.GetDictionary("/ToUnicode")!.Stream.UnfilteredValue);
        var letters = new Dictionary<int, string>();
        foreach (Match range in Range().Matches(map))
        {
            var first = Hex(range.Groups[1]);
            for (var glyph = first; glyph <= Hex(range.Groups[2]); glyph++)
            {
                letters[glyph] = char.ConvertFromUtf32(Hex(range.Groups[3]) + glyph - first);
            }
        }

        return letters;
    }

    private static int Hex(Group group) => int.Parse(group.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("<([0-9A-F]{4})><([0-9A-F]{4})><([0-9A-F]{4})>")]
    private static partial Regex Range();
}
