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

        // Rows come before the lines above them, whose cells are merged: every value that is set is looked up among those.
        var lines = Lines(table, language).ToList();
        var last = Columns(sheet, table, SheetFrame.TitleRow + lines.Count + 2, language, widths);
        SheetStyle.Title(sheet.Cell(SheetFrame.TitleRow, 1), table.Caption);
        SheetFrame.Spread(sheet, SheetFrame.TitleRow, widths, table.Caption, SheetStyle.TitleSize);
        foreach (var (index, (text, link)) in lines.Index())
        {
            var row = SheetFrame.TitleRow + 1 + index;
            SheetStyle.Quiet(sheet.Cell(row, 1), text);
            if (link is not null)
            {
                SheetStyle.Link(sheet.Cell(row, 1), text, new XLHyperlink(link));
            }

            SheetFrame.Spread(sheet, row, widths, text);
        }

        return last;
    }

    private static IEnumerable<(string Text, Uri? Link)> Lines(TableBlock table, string language)
    {
        foreach (var line in new[] { DocumentWords.Unit(table, language), table.Note }.OfType<string>())
        {
            yield return (line, null);
        }

        if (table.Source is { } source)
        {
            yield return ($"{DocumentWords.Get("Source", language)}: {source}", table.Link);
        }
    }

    private static int Columns(IXLWorksheet sheet, TableBlock table, int row, string language, IReadOnlyList<double> widths)
    {
        foreach (var (index, column) in table.Columns.Index())
        {
            sheet.Cell(row, index + 1).SetValue(column.Heading);
        }

        SheetStyle.Heading(sheet.Range(row, 1, row, table.Columns.Count));
        foreach (var (index, _) in table.Columns.Index().Where(column => IsNumber(column.Item)))
        {
            SheetStyle.Number(sheet.Cell(row, index + 1));
        }

        sheet.SheetView.FreezeRows(row);
        SheetFrame.Repeat(sheet, row);
        return Rows(sheet, table, row + 1, language, widths);
    }

    private static bool IsNumber(ReviewColumn column) => column.Kind == ReviewColumnKind.Number;

    private static int Rows(IXLWorksheet sheet, TableBlock table, int row, string language, IReadOnlyList<double> widths)
    {
        var (first, looks) = (row, new CellLooks());
        foreach (var cells in table.AllRows)
        {
            foreach (var (index, value) in cells.Index())
            {
                var cell = sheet.Cell(row, index + 1);
                looks.Give(cell, SheetStyle.Format(value), value is MissingCell, IsNumber(table.Columns[index]));
                SheetStyle.Put(cell, value);
            }

            if (SheetWidths.Height(cells, widths, language) is { } height)
            {
                sheet.Row(row).Height = height;
            }

            row++;
        }

        if (row == first)
        {
            SheetStyle.Quiet(sheet.Cell(row, 1), DocumentWords.Get("Empty", language));
            sheet.Range(row, 1, row++, table.Columns.Count).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        }

        if (table.Total is not null)
        {
            SheetStyle.Total(sheet.Range(row - 1, 1, row - 1, table.Columns.Count));
        }

        return row - 1;
    }
}
