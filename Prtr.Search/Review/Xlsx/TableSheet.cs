using ClosedXML.Excel;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Xlsx;

/// <summary>A table with its caption, unit, note and source above it, so that rows can be added up below.</summary>
internal static class TableSheet
{
    /// <param name="leastWidth">Of all columns together, in digits.</param>
    /// <returns>The last row.</returns>
    public static int Fill(IXLWorksheet sheet, TableBlock table, string language, double leastWidth = 0)
    {
        var widths = SheetWidths.Of(table, language, leastWidth);
        foreach (var (index, width) in widths.Index())
        {
            sheet.Column(index + 1).Width = width;
        }

        var row = Head(sheet, table, language, widths) + 1;
        foreach (var (index, column) in table.Columns.Index())
        {
            sheet.Cell(row, index + 1).SetValue(column.Heading);
        }

        SheetStyle.Heading(sheet.Range(row, 1, row, table.Columns.Count));
        sheet.SheetView.FreezeRows(row);
        SheetFrame.Repeat(sheet, row);
        foreach (var (index, _) in table.Columns.Index().Where(column => column.Item.Kind == ReviewColumnKind.Number))
        {
            sheet.Cell(row, index + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        }

        return Rows(sheet, table, row + 1, language, widths);
    }

    private static int Head(IXLWorksheet sheet, TableBlock table, string language, IReadOnlyList<double> widths)
    {
        SheetStyle.Title(sheet.Cell(SheetFrame.TitleRow, 1), table.Caption);
        SheetFrame.Spread(sheet, SheetFrame.TitleRow, widths, table.Caption, SheetStyle.TitleSize);
        var row = SheetFrame.TitleRow + 1;
        foreach (var line in new[] { DocumentWords.Unit(table, language), table.Note }.OfType<string>())
        {
            SheetStyle.Quiet(sheet.Cell(row, 1), line);
            SheetFrame.Spread(sheet, row++, widths, line);
        }

        if (table.Source is { } source)
        {
            var text = $"{DocumentWords.Get("Source", language)}: {source}";
            SheetStyle.Quiet(sheet.Cell(row, 1), text);
            if (table.Link is { } address)
            {
                SheetStyle.Link(sheet.Cell(row, 1), text, new XLHyperlink(address));
            }

            SheetFrame.Spread(sheet, row++, widths, text);
        }

        return row;
    }

    private static int Rows(IXLWorksheet sheet, TableBlock table, int row, string language, IReadOnlyList<double> widths)
    {
        var first = row;
        var looks = new CellLooks([.. table.Columns.Select(column => column.Kind == ReviewColumnKind.Number)]);
        foreach (var cells in table.AllRows)
        {
            foreach (var (index, cell) in cells.Index())
            {
                SheetStyle.Put(sheet.Cell(row, index + 1), cell, looks);
            }

            if (SheetWidths.Height(cells, widths, language) is { } height)
            {
                sheet.Row(row).Height = height;
            }

            row++;
        }

        if (row == first)
        {
            SheetStyle.Quiet(sheet.Cell(row++, 1), DocumentWords.Get("Empty", language));
        }

        if (table.Total is not null)
        {
            SheetStyle.Total(sheet.Range(row - 1, 1, row - 1, table.Columns.Count));
        }

        return row - 1;
    }
}
