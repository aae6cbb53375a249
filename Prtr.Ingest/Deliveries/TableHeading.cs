using System.Text;
using Prtr.Ingest.Form;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries;

/// <summary>Tells a table of the form from a letter, whatever the file is called.</summary>
internal static class TableHeading
{
    private const int Enough = 3;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Whether the first line of a text names several columns of one table.</summary>
    public static bool IsOn(byte[] head)
    {
        var text = Encoding.UTF8.GetString(TextDecoding.ToUtf8(head).Span);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var titles = (end < 0 ? text : text[..end]).Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ReportForm.All.Any(table => titles.Count(title => HeaderIndex.Field(table, title.Trim('"')) >= 0) >= Enough);
    }
}
