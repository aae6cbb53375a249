using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Raw;
using Prtr.Ingest.Reports.Values;
using Prtr.Search.Text;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>Looks at the text of a cell before it gets a meaning: too long, unprintable, a formula, or nothing at all.</summary>
internal static class CellCare
{
    /// <summary>Letters of one text; an address of a sensible length has a tenth of it.</summary>
    public const int LongestText = 4_000;

    /// <summary>Letters of a number, a code or the name that stands for one; the longest name of the code lists has half of it.</summary>
    public const int LongestValue = 600;
    private const int ShownOfLong = 100;

    /// <summary>The cell with what can be used of its text. Null instead of a text that cannot be: it has its remark then.</summary>
    public static Cell Of(Cell cell, string field, int longest, bool required, Action<Remark> note)
    {
        var text = cell.Text!;
        if (text.Length > longest)
        {
            note(RemarkKinds.TextTooLong.At(cell.Place, Printable.Of(text[..ShownOfLong]) + "…", field, longest.ToString(CultureInfo.InvariantCulture)));
            return cell with { Text = null };
        }

        if (!Printable.IsAll(text))
        {
            text = Printable.Of(text);
            note(RemarkKinds.CharactersStripped.At(cell.Place, text, field));
        }

        if (text.AsSpan().TrimStart() is ['=', _, ..])
        {
            note(RemarkKinds.FormulaNotCalculated.At(cell.Place, text, field, text));
            return cell with { Text = null };
        }

        if (!required && TextFaults.StandsForNothing(text))
        {
            var level = text.Contains('#', StringComparison.Ordinal) ? RemarkLevel.Warning : RemarkLevel.Information;
            note(RemarkKinds.PlaceholderText.At(cell.Place, text, field, text) with { Level = level });
            text = "";
        }

        return cell with { Text = text };
    }
}
