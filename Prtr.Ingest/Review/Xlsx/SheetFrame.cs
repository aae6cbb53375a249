using ClosedXML.Excel;
using Prtr.Ingest.Review.Documents;

namespace Prtr.Ingest.Review.Xlsx;

/// <summary>What every sheet has: a way back, and a page set up for paper.</summary>
internal static class SheetFrame
{
    /// <summary>Below the link to the contents.</summary>
    public const int TitleRow = 2;

    private const int ColumnsUpright = 5;

    /// <summary>The rows to this one are printed on every page.</summary>
    public static void Repeat(IXLWorksheet sheet, int row) => sheet.PageSetup.SetRowsToRepeatAtTop(row, row);

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
        page.PageOrientation = columns > ColumnsUpright ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.Footer.Left.AddText(document.DraftMark is null ? document.Title : $"{document.Title}. {document.DraftMark}");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
