using Prtr.Search.Exports.Xlsx;

namespace Prtr.Search.Exports;

/// <summary>A table as a workbook, written as its rows come: first a sheet about the export, then as many sheets of rows as are needed.</summary>
public static class XlsxTable
{
    /// <param name="mostRows">Rows on a sheet, header included; what is more goes on in the next sheet.</param>
    public static async Task WriteAsync<T>(
        IAsyncEnumerable<T> rows,
        TableLayout<T> layout,
        ExportAbout about,
        Stream stream,
        CancellationToken cancellationToken,
        int mostRows = TableSheet.MostRows,
        DateTimeOffset? stamp = null)
    {
        await using var package = new XlsxPackage(stream, stamp);
        await AboutSheet.WriteAsync(package, about, cancellationToken);
        await using var from = rows.GetAsyncEnumerator(cancellationToken);
        var sheet = new TableSheet<T>(package, layout);
        var left = await from.MoveNextAsync();
        var number = 0;
        do
        {
            number++;
            var name = number == 1 ? about.RowsSheetName : FormattableString.Invariant($"{about.RowsSheetName} {number}");
            left = await sheet.WriteAsync(name, from, left, mostRows, cancellationToken);
        }
        while (left);
        await package.FinishAsync(cancellationToken);
    }
}
