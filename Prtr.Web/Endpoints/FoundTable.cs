using Prtr.Search.Exports;
using Prtr.Search.Exports.Xlsx;

namespace Prtr.Web.Endpoints;

/// <summary>The rows that a query finds, all of them, as every kind of table: whatever rows they are.</summary>
public abstract class FoundTable
{
    /// <summary>The columns that they have.</summary>
    public abstract IEnumerable<string> Columns { get; }

    public abstract Task WriteCsvAsync(CsvDialect dialect, Stream stream, CancellationToken cancellationToken);

    public abstract Task WriteJsonLinesAsync(Stream stream, CancellationToken cancellationToken);

    public abstract Task WriteXlsxAsync(ExportAbout about, Stream stream, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <param name="rows">Finds them; a stream begins only when the answer is written.</param>
public sealed class FoundTable<T>(Func<CancellationToken, IAsyncEnumerable<T>> rows, TableLayout<T> layout) : FoundTable
{
    public override IEnumerable<string> Columns => layout.Columns.Select(column => column.Name);

    public override Task WriteCsvAsync(CsvDialect dialect, Stream stream, CancellationToken cancellationToken) =>
        CsvTable.WriteAsync(rows(cancellationToken), layout, dialect, stream, cancellationToken);

    public override Task WriteJsonLinesAsync(Stream stream, CancellationToken cancellationToken) =>
        JsonLinesTable.WriteAsync(rows(cancellationToken), layout, stream, cancellationToken);

    public override Task WriteXlsxAsync(ExportAbout about, Stream stream, CancellationToken cancellationToken) =>
        XlsxTable.WriteAsync(rows(cancellationToken), layout, about, stream, cancellationToken);
}
