using ClosedXML.Excel;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Xlsx;

/// <summary>What every sheet has: a way back, and a page set up for paper.</summary>
internal static class SheetFrame
{
    /// <summary>Below the link to the contents.</summary>
    public const int TitleRow = 2;

    private const double PortraitWidth = 100;

    /// <summary>The rows to this one are printed on every page.</summary>
    public static void Repeat(IXLWorksheet sheet, int row) => sheet.PageSetup.SetRowsToRepeatAtTop(row, row);

    /// <summary>Gives a line of text the width of the table and the height that it needs.</summary>
    /// <param name="widths">Of the table's columns.</param>
    /// <param name="size">How much larger than plain the type is.</param>
    public static void Spread(IXLWorksheet sheet, int row, IReadOnlyCollection<double> widths, string text, double size = 1)
    {
        sheet.Range(row, 1, row, widths.Count).Merge().Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        sheet.Row(row).Height = size * SheetWidths.Height(text, widths.Sum() / size);
    }

    /// <param name="contents">Name of the sheet of contents.</param>
    /// <param name="bottom">The last row that something stands on.</param>
    public static void Finish(IXLWorksheet sheet, string contents, ReviewDocument document, int bottom)
    {
        SheetStyle.Link(sheet.Cell(1, 1), DocumentWords.Get("Back", document.Language), new XLHyperlink($"'{contents}'!A1"));
        Print(sheet, document, bottom);
    }

    public static void Print(IXLWorksheet sheet, ReviewDocument document, int bottom)
    {
        var columns = sheet.LastColumnUsed().ColumnNumber();
        sheet.ShowGridLines = false;
        var page = sheet.PageSetup;
        page.PrintAreas.Add(1, 1, bottom, columns);
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = Enumerable.Range(1, columns).Sum(column => sheet.Column(column).Width) > PortraitWidth ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.Footer.Left.AddText(document.DraftMark is null ? document.Title : $"{document.Title}. {document.DraftMark}");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
