namespace Prtr.Search.Exports;

/// <summary>A table as CSV, row by row as they come.</summary>
public static class CsvTable
{
    public static async Task WriteAsync<T>(
        IAsyncEnumerable<T> rows, TableLayout<T> layout, CsvDialect dialect, Stream stream, CancellationToken cancellationToken)
    {
        var output = new Utf8Output(stream);
        var cells = new CsvCells(output, dialect);
        cells.Header(layout.Columns.Select(column => column.Name));
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
