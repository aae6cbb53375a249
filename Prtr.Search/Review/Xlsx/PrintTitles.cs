using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Prtr.Search.Review.Xlsx;

/// <summary>The rows repeated on every printed page as all programs read them: ClosedXML writes <c>7:7</c> where they expect <c>$7:$7</c>.</summary>
internal static partial class PrintTitles
{
    public static void Fix(Stream workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, true);
        foreach (var name in document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles"))
        {
            name.Text = Rows().Replace(name.Text, "!$$$1:$$$2");
        }
    }

    [GeneratedRegex(@"!(\d+):(\d+)$")]
    private static partial Regex Rows();
}
