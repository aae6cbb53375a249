using ClosedXML.Excel;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Xlsx;

/// <summary>A line of the contents.</summary>
/// <param name="Sheet">Where it leads; null for a heading.</param>
internal sealed record ContentsEntry(string Text, int Level, string? Sheet);

/// <summary>The first sheet: what the workbook is, and links to the others.</summary>
internal static class ContentsSheet
{
    private const double Width = 96;

    public static void Fill(IXLWorksheet sheet, ReviewDocument document, IReadOnlyList<ContentsEntry> entries)
    {
        sheet.Column(1).Width = Width;
        SheetStyle.Title(sheet.Cell(1, 1), document.Title);
        var row = 2;
        foreach (var line in new[] { document.Subtitle, document.Publisher, DocumentWords.Release(document), document.DraftMark, document.DemonstrationNote }.OfType<string>())
        {
            SheetStyle.Quiet(sheet.Cell(row, 1), line);
            SheetFrame.Spread(sheet, row++, [Width], line);
        }

        row++;
        foreach (var entry in entries)
        {
            var cell = sheet.Cell(row++, 1);
            if (entry.Sheet is null)
            {
                cell.SetValue(entry.Text);
                cell.Style.Font.SetBold();
            }
            else
            {
                SheetStyle.Link(cell, entry.Text, new XLHyperlink($"'{entry.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!A1"));
            }

            SheetFrame.Spread(sheet, row - 1, [Width], entry.Text);
            cell.Style.Alignment.SetIndent(entry.Level - 1);
        }

        SheetFrame.Print(sheet, document, row - 1);
    }
}
