using ClosedXML.Excel;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>The table laid out: rows down, columns across, each with its totals.</summary>
internal static class CrossSheet
{
    private const int HeadRows = 2;

    public static void Fill(IXLWorksheet sheet, AggregateTable table)
    {
        var request = table.Request;
        var names = Math.Max(request.Rows.Count, 1);
        var figures = SheetFigures.Of(request);
        IReadOnlyList<string?> columns = [.. table.Answer.Columns, null];
        Head(sheet, table, names, columns, figures);
        var row = HeadRows;
        IEnumerable<CellKey> rows = request.Rows.Count > 0 ? table.Answer.Rows : [];
        foreach (var key in rows.Append(CellKey.All))
        {
            row++;
            Name(sheet, row, table, key);
            var column = names;
            foreach (var cell in columns.Select(value => key with { Column = value }))
            {
                foreach (var figure in figures)
                {
                    SheetStyle.Number(sheet.Cell(row, ++column), figure.Value(table, cell));
                }
            }
        }

        var last = names + (columns.Count * figures.Count);
        SheetStyle.Head(sheet.Range(1, 1, HeadRows, last));
        SheetStyle.Total(sheet.Range(row, 1, row, last));
        sheet.SheetView.Freeze(HeadRows, names);
    }

    private static void Head(IXLWorksheet sheet, AggregateTable table, int names, IReadOnlyList<string?> columns, IReadOnlyList<SheetFigures> figures)
    {
        foreach (var (index, dimension) in table.Request.Rows.Index())
        {
            SheetStyle.Text(sheet.Cell(HeadRows, index + 1), table.Labels.Of(dimension));
            sheet.Column(index + 1).Width = 36;
        }

        var column = names;
        foreach (var value in columns)
        {
            SheetStyle.Text(sheet.Cell(1, column + 1), value is null ? table.Labels.Total : table.Labels.Of(table.Request.Column!, value));
            foreach (var figure in figures)
            {
                SheetStyle.Text(sheet.Cell(HeadRows, ++column), figure.Title(table.Labels));
                sheet.Column(column).Width = 18;
            }
        }
    }

    private static void Name(IXLWorksheet sheet, int row, AggregateTable table, CellKey key)
    {
        if (key.First is null)
        {
            SheetStyle.Text(sheet.Cell(row, 1), table.Labels.Total);
            return;
        }

        SheetStyle.Text(sheet.Cell(row, 1), table.Labels.Of(table.Request.Rows[0], key.First));
        if (key.Second is not null)
        {
            SheetStyle.Text(sheet.Cell(row, 2), table.Labels.Of(table.Request.Rows[1], key.Second));
        }
    }
}
