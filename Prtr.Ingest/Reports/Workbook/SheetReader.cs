using System.Globalization;
using System.Text;
using System.Xml;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>Reads the rows of a sheet as a stream, cells as the text that a person sees.</summary>
internal static class SheetReader
{
    private const int ShownOfFormula = 100;

    /// <param name="strings">Gives the text of a number that cells refer to.</param>
    /// <exception cref="InvalidDataException">A cell comes twice.</exception>
    public static IEnumerable<SheetRow> Read(Stream sheet, Func<int, string> strings, HashSet<int> dateStyles, bool countsFrom1904)
    {
        using var xml = XmlParts.Open(sheet);
        var row = 0;
        var cells = new List<(int Column, string Text)>();
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
                    if (cells.Count > 0 && cells[^1].Column >= column)
                    {
                        throw new InvalidDataException("The cells of a row are not in their order, or one comes twice.");
                    }

                    cells.Add((column, text));
                }
            }
        }
    }

    private static string? Text(XmlReader xml, string? type, Func<int, string> strings, bool isDate, bool countsFrom1904)
    {
        if (type == "inlineStr")
        {
            return XmlParts.Text(xml);
        }

        return (Value(xml, type), type) switch
        {
            (null, _) => null,
            (['=', ..] formula, _) => formula,
            ({ } value, "s") => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? strings(index)
                : throw new InvalidDataException("A cell refers to a text that the workbook does not have."),
            ({ } value, "b") => value == "1" ? "true" : "false",
            ({ } value, null or "n") => isDate ? Date(value, countsFrom1904) : CellNumber.AsShown(value),
            ({ } value, _) => value,
        };
    }

    // The last calculated value; without one the formula itself, for a program has written it that does not calculate.
    private static string? Value(XmlReader xml, string? type)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        var (value, formula) = (new StringBuilder(), new StringBuilder());
        StringBuilder? into = null;
        var hasFormula = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var starts = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                hasFormula |= xml.LocalName == "f";
                into = !starts ? null : xml.LocalName switch { "v" => value, "f" => formula, _ => null };
            }
            else
            {
                into?.Append(xml.Value);
            }
        }

        return value.Length > 0 ? value.ToString() : hasFormula && type != "str" ? AsText(formula) : null;
    }

    // Of a formula that several cells share, only the first one has the text.
    private static string AsText(StringBuilder formula) => "=" + (formula.Length == 0 ? "…" : formula.ToString(0, Math.Min(formula.Length, ShownOfFormula)));

    private static string Date(string value, bool countsFrom1904)
    {
        var first = countsFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 0 and < 2_000_000
            ? first.AddDays(Math.Floor(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
    }
}
