using ClosedXML.Excel;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>The long form: a row for each cell that holds something, ready for a pivot table.</summary>
internal static class LongSheet
{
    public static void Fill(IXLWorksheet sheet, AggregateTable table)
    {
        var columns = AggregateColumn.All(table.Request);
        var cells = new SheetCells(sheet);
        cells.BeginRow(1);
        foreach (var (index, column) in columns.Index())
        {
            cells.Text(column.Name);
            sheet.Column(index + 1).Width = column.Name.EndsWith("_label", StringComparison.Ordinal) ? 36 : Math.Max(12, column.Name.Length + 4);
        }

        var row = 1;
        foreach (var key in table.Cells())
        {
            cells.BeginRow(++row);
            foreach (var column in columns)
            {
                column.Write(table, key, cells);
            }
        }

        SheetStyle.Head(sheet.Range(1, 1, 1, columns.Count));
        sheet.Range(1, 1, row, columns.Count).SetAutoFilter();
        sheet.SheetView.FreezeRows(1);
    }
}
