using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.OpenData.Files;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>A table that is published as a whole: where its rows come from and how each format writes them.</summary>
/// <param name="name">Of its files, and of the table in the database.</param>
/// <param name="hasYears">Whether there is a file for each reporting year beside the one for all.</param>
/// <param name="isState">Whether it is part of the register at that release, and not only of the way to it.</param>
/// <param name="formats">In which forms it is published.</param>
public abstract class BulkTable(string name, bool hasYears, bool isState, IReadOnlyList<BulkFormat> formats)
{
    public string Name => name;

    public bool HasYears => hasYears;

    public IReadOnlyList<BulkFormat> Formats => formats;

    /// <summary>Whether the table is part of the register at that release, and not only of the way to it.</summary>
    public bool IsState => isState;

    public abstract IReadOnlyList<(string Name, CellType Type)> Columns { get; }

    /// <summary>Writes one file of the table.</summary>
    /// <returns>The number of rows.</returns>
    internal abstract Task<long> WriteAsync(BulkFile file, BulkSource source, Stream stream, CancellationToken cancellationToken);

    /// <summary>Hands on the cells of all rows of all years.</summary>
    /// <param name="endRow">Called after each row.</param>
    /// <returns>The number of rows.</returns>
    internal abstract Task<long> WriteAsync(BulkSource source, ICells to, Action endRow, CancellationToken cancellationToken);
}

/// <param name="rows">The rows of a year, or of all years when it is null, in an order that is always the same.</param>
/// <param name="place">Where a row is; null for tables without places.</param>
internal sealed class BulkTable<T>(
    string name,
    bool hasYears,
    ImmutableArray<Column<T>> columns,
    Func<BulkSource, int?, CancellationToken, IAsyncEnumerable<T>> rows,
    Func<T, GeoPoint>? place = null,
    bool isState = true)
    : BulkTable(name, hasYears, isState, place is null ? [BulkFormat.CsvZip, BulkFormat.Xlsx, BulkFormat.JsonLines] : [BulkFormat.CsvZip, BulkFormat.Xlsx, BulkFormat.JsonLines, BulkFormat.GeoJson])
{
    public override IReadOnlyList<(string Name, CellType Type)> Columns { get; } = [.. columns.Select(column => (column.Name, column.Type))];

    internal override async Task<long> WriteAsync(BulkFile file, BulkSource source, Stream stream, CancellationToken cancellationToken)
    {
        var layout = new TableLayout<T>(columns, source.Names);
        var counted = new CountedRows<T>();
        var all = counted.CountAsync(rows(source, file.Year, cancellationToken), cancellationToken);
        await (file.Format.Ending switch
        {
            "csv.zip" => CsvPackage.WriteAsync(all, layout, file, source, counted, stream, cancellationToken),
            "xlsx" => XlsxTable.WriteAsync(all, layout, BulkAbout.Of(file, source), stream, cancellationToken, stamp: source.Data.Release.PublishedAt),
            "jsonl" => JsonLinesTable.WriteAsync(all, layout, stream, cancellationToken),
            _ => GeoJsonTable.WriteAsync(all, layout, place!, stream, cancellationToken),
        });
        return counted.Count;
    }

    internal override async Task<long> WriteAsync(BulkSource source, ICells to, Action endRow, CancellationToken cancellationToken)
    {
        var layout = new TableLayout<T>(columns, source.Names);
        var count = 0L;
        await foreach (var row in rows(source, null, cancellationToken))
        {
            layout.Write(row, to);
            endRow();
            count++;
        }

        return count;
    }
}
