using System.Globalization;
using System.Xml;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>Reads the rows of a sheet as a stream, cells as the text that a person sees.</summary>
internal static class SheetReader
{
    public static IEnumerable<SheetRow> Read(Stream sheet, IReadOnlyList<string> strings, HashSet<int> dateStyles, bool countsFrom1904)
    {
        using var xml = XmlParts.Open(sheet);
        var row = 0;
        var cells = new List<(int, string)>();
        var column = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                cells = [];
                column = 0;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row" && cells.Count > 0)
            {
                yield return new SheetRow(row, cells);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = CellAddress.Column(xml.GetAttribute("r")) is var stated and > 0 ? stated : column + 1;
                var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
                var text = Text(xml, xml.GetAttribute("t"), strings, dateStyles.Contains(style), countsFrom1904);
                if (!string.IsNullOrWhiteSpace(text))
                {
                    cells.Add((column, text));
                }
            }
        }
    }

    private static string? Text(XmlReader xml, string? type, IReadOnlyList<string> strings, bool isDate, bool countsFrom1904)
    {
        if (type == "inlineStr")
        {
            return XmlParts.Text(xml);
        }

        return (Value(xml), type) switch
        {
            (null, _) => null,
            ({ } value, "s") => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? strings[index] : value,
            ({ } value, "b") => value == "1" ? "true" : "false",
            ({ } value, null or "n") => isDate ? Date(value, countsFrom1904) : CellNumber.AsShown(value),
            ({ } value, _) => value,
        };
    }

    // The last calculated value; the formula itself is passed over.
    private static string? Value(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        string? value = null;
        var inValue = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                inValue = xml.NodeType == XmlNodeType.Element && xml.LocalName == "v" && !xml.IsEmptyElement;
            }
            else if (inValue)
            {
                value += xml.Value;
            }
        }

        return value;
    }

    private static string Date(string value, bool countsFrom1904)
    {
        var first = countsFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 0 and < 2_000_000
            ? first.AddDays(Math.Floor(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
    }
}
