using System.IO.Compression;
using System.Text;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>A workbook that is written front to back: sheets first, the parts that list them last.</summary>
public sealed class XlsxPackage : IAsyncDisposable
{
    // The first that an archive can say, and what office programs write: the same rows are the same bytes, however long another reader waited for them.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DeferringStream output;
    private readonly ZipArchive zip;
    private readonly List<string> sheets = [];
    private readonly List<int> tables = [];
    private readonly DateTimeOffset stamp;

    /// <param name="stamp">The time that the parts carry; null for the earliest.</param>
    public XlsxPackage(Stream stream, DateTimeOffset? stamp = null)
    {
        this.stamp = stamp ?? Earliest;
        output = new DeferringStream(stream);
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
    }

    public SharedStrings Strings { get; } = new();

    /// <summary>Opens the next sheet; one at a time.</summary>
    public Task<Stream> OpenSheetAsync(string name, CancellationToken cancellationToken)
    {
        sheets.Add(name);
        return OpenAsync(FormattableString.Invariant($"xl/worksheets/sheet{sheets.Count}.xml"), cancellationToken);
    }

    /// <summary>Makes the rows of the sheet that was written last a table; the sheet names it <c>rId1</c>.</summary>
    public async Task AddTableAsync(string area, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        var sheet = sheets.Count;
        tables.Add(sheet);
        await WriteAsync(FormattableString.Invariant($"xl/worksheets/_rels/sheet{sheet}.xml.rels"), XlsxParts.SheetRelations(sheet), cancellationToken);
        await WriteAsync(FormattableString.Invariant($"xl/tables/table{sheet}.xml"), XlsxParts.Table(sheet, area, columns), cancellationToken);
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await using (var part = await OpenAsync("xl/sharedStrings.xml", cancellationToken))
        {
            await Strings.WriteAsync(new Utf8Output(part), cancellationToken);
        }

        await WriteAsync("xl/styles.xml", XlsxParts.Styles, cancellationToken);
        await WriteAsync("xl/workbook.xml", XlsxParts.Workbook(sheets), cancellationToken);
        await WriteAsync("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheets.Count), cancellationToken);
        await WriteAsync("_rels/.rels", XlsxParts.PackageRelations, cancellationToken);
        await WriteAsync("[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count, tables), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await zip.DisposeAsync();
        await output.FlushAsync();
        await output.DisposeAsync();
    }

    private async Task WriteAsync(string part, string text, CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(part, cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    private Task<Stream> OpenAsync(string part, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = stamp;
        return entry.OpenAsync(cancellationToken);
    }
}
