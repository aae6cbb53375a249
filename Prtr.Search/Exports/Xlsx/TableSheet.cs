using System.Text;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>One sheet of rows: a frozen header, then rows until they end or the sheet is full, together a table with its style and filter.</summary>
public sealed class TableSheet<T>(XlsxPackage package, TableLayout<T> layout)
{
    /// <param name="rows">Stands on the first row of this sheet; afterwards on the first that did not fit.</param>
    /// <param name="left">Whether it stands on a row at all.</param>
    /// <param name="mostRows">Rows on the sheet, header included.</param>
    /// <returns>Whether rows are left.</returns>
    public async Task<bool> WriteAsync(string name, IAsyncEnumerator<T> rows, bool left, int mostRows, CancellationToken cancellationToken)
    {
        string area;
        await using (var stream = await package.OpenSheetAsync(name, cancellationToken))
        {
            var output = new Utf8Output(stream);
            var cells = new XlsxCells(output, package.Strings);
            WriteHead(output, cells);
            while (left && cells.Row < mostRows)
            {
                cells.BeginRow();
                layout.Write(rows.Current, cells);
                cells.EndRow();
                if (output.IsFull)
                {
                    await output.FlushAsync(cancellationToken);
                }

                left = await rows.MoveNextAsync();
            }

            // A table needs a row below its header, so an empty one has an empty row.
            area = FormattableString.Invariant($"A1:{Encoding.ASCII.GetString(ColumnLetters.Of(layout.Columns.Length - 1))}{Math.Max(2, cells.Row)}");
            output.Write($"</sheetData><ignoredErrors><ignoredError sqref=\"{area}\" numberStoredAsText=\"1\"/></ignoredErrors><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>");
            await output.FlushAsync(cancellationToken);
        }

        await package.AddTableAsync(area, [.. layout.Columns.Select(column => column.Name)], cancellationToken);
        return left;
    }

    private void WriteHead(Utf8Output output, XlsxCells cells)
    {
        output.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8);
        output.Write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"u8);
        for (var i = 0; i < layout.Columns.Length; i++)
        {
            output.Write(FormattableString.Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{layout.Columns[i].Width}\" customWidth=\"1\"/>"));
        }

        output.Write("</cols><sheetData>"u8);
        cells.BeginRow();
        foreach (var column in layout.Columns)
        {
            cells.Header(column.Name);
        }

        cells.EndRow();
    }
}

public static class TableSheet
{
    /// <summary>Rows of a sheet, header included, that the format allows.</summary>
    public const int MostRows = 1_048_576;
}
