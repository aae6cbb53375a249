using Prtr.Search.Exports;

namespace Prtr.Search.Aggregates;

/// <summary>An aggregate as CSV in long form, a row for each cell that holds something, without totals.</summary>
public static class AggregateCsv
{
    public static async Task WriteAsync(AggregateTable table, CsvDialect dialect, Stream stream, CancellationToken cancellationToken)
    {
        var columns = AggregateColumn.All(table.Request);
        var output = new Utf8Output(stream);
        var cells = new CsvCells(output, dialect);
        cells.Header(columns.Select(column => column.Name));
        foreach (var key in table.Cells())
        {
            foreach (var column in columns)
            {
                column.Write(table, key, cells);
            }

            cells.EndRow();
            if (output.IsFull)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        await output.FlushAsync(cancellationToken);
    }
}
