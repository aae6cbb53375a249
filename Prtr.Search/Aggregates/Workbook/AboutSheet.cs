using ClosedXML.Excel;
using Prtr.Search.Exports.Xlsx;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>The first sheet: what was asked, of which data, and what each column of the long form holds.</summary>
internal static class AboutSheet
{
    public static void Fill(IXLWorksheet sheet, ExportAbout about)
    {
        sheet.Column(1).Width = 28;
        sheet.Column(2).Width = 90;
        sheet.Column(3).Width = 24;
        var row = 0;
        foreach (var (label, value) in about.Lines)
        {
            Put(sheet, ++row, label, value);
        }

        row++;
        foreach (var column in about.Columns)
        {
            Put(sheet, ++row, column.Name, column.Meaning, column.Form);
        }
    }

    private static void Put(IXLWorksheet sheet, int row, params string[] texts)
    {
        foreach (var (index, text) in texts.Index())
        {
            var cell = sheet.Cell(row, index + 1);
            SheetStyle.Text(cell, text);
            cell.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            cell.Style.Font.SetBold(index == 0);
        }
    }
}
