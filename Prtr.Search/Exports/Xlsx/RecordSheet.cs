using System.Text;
using Prtr.Search.Register;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>One sheet of records: a frozen header with a filter, then rows until they end or the sheet is full.</summary>
public sealed class RecordSheet(XlsxPackage package, RecordNames names)
{
    /// <summary>Rows of a sheet, header included, that the format allows.</summary>
    public const int MostRows = 1_048_576;

    /// <param name="records">Stands on the first record of this sheet; afterwards on the first that did not fit.</param>
    /// <param name="left">Whether it stands on a record at all.</param>
    /// <param name="mostRows">Rows on the sheet, header included.</param>
    /// <returns>Whether records are left.</returns>
    public async Task<bool> WriteAsync(string name, IAsyncEnumerator<PublicRecord> records, bool left, int mostRows, CancellationToken cancellationToken)
    {
        await using var stream = await package.OpenSheetAsync(name, cancellationToken);
        var output = new Utf8Output(stream);
        var cells = new XlsxCells(output, package.Strings);
        WriteHead(output, cells);
        while (left && cells.Row < mostRows)
        {
            WriteRow(cells, records.Current);
            if (output.IsFull)
            {
                await output.FlushAsync(cancellationToken);
            }

            left = await records.MoveNextAsync();
        }

        WriteFoot(output, cells.Row);
        await output.FlushAsync(cancellationToken);
        return left;
    }

    private void WriteRow(XlsxCells cells, PublicRecord record)
    {
        cells.BeginRow();
        foreach (var column in RecordColumns.All)
        {
            column.Write(record, names, cells);
        }

        cells.EndRow();
    }

    private static void WriteHead(Utf8Output output, XlsxCells cells)
    {
        output.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        output.Write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"u8);
        for (var i = 0; i < RecordColumns.All.Length; i++)
        {
            output.Write(FormattableString.Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{RecordColumns.All[i].Width}\" customWidth=\"1\"/>"));
        }

        output.Write("</cols><sheetData>"u8);
        cells.BeginRow();
        foreach (var column in RecordColumns.All)
        {
            cells.Header(column.Name);
        }

        cells.EndRow();
    }

    private static void WriteFoot(Utf8Output output, int lastRow)
    {
        var area = FormattableString.Invariant($"A1:{Encoding.ASCII.GetString(ColumnLetters.Of(RecordColumns.All.Length - 1))}{lastRow}");
        output.Write($"</sheetData><autoFilter ref=\"{area}\"/><ignoredErrors><ignoredError sqref=\"{area}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
    }
}
