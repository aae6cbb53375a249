using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Prtr.Ingest.Reports.Values;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>Opens the XML parts of a workbook without document types, entities or anything from outside.</summary>
internal static partial class XmlParts
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>The concatenated text of the <c>t</c> elements inside the current element, phonetic hints left out; ends on the element's end.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        var inText = false;
        var hints = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    hints++;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    hints--;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t":
                    inText = hints == 0 && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when inText:
                    text.Append(xml.Value);
                    break;
            }
        }

        return Unescaped(text.ToString());
    }

    // Spreadsheets write characters that XML cannot hold, and ends of lines, as _x000D_.
    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Halves.Replaced(Escape().Replace(text, match => ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()))
        : text;

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
