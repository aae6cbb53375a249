namespace Prtr.Search.Exports;

/// <summary>A table as CSV, row by row as they come.</summary>
public static class CsvTable
{
    public static async Task WriteAsync<T>(
        IAsyncEnumerable<T> rows, TableLayout<T> layout, CsvDialect dialect, Stream stream, CancellationToken cancellationToken)
    {
        var output = new Utf8Output(stream);
        var cells = new CsvCells(output, dialect);
        if (dialect.ByteOrderMark)
        {
            output.Write("\uFEFF"u8);
        }

        foreach (var column in layout.Columns)
        {
            cells.Code(column.Name);
        }

        cells.EndRow();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            layout.Write(row, cells);
            cells.EndRow();
            if (output.IsFull)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        await output.FlushAsync(cancellationToken);
    }
}
