using System.IO.Compression;
using System.Text;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>A workbook that is written front to back: sheets first, the parts that list them last.</summary>
public sealed class XlsxPackage : IAsyncDisposable
{
    private readonly DeferringStream output;
    private readonly ZipArchive zip;
    private readonly List<string> sheets = [];

    public XlsxPackage(Stream stream)
    {
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
        await WriteAsync("[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count), cancellationToken);
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

    private Task<Stream> OpenAsync(string part, CancellationToken cancellationToken) =>
        zip.CreateEntry(part, CompressionLevel.Fastest).OpenAsync(cancellationToken);
}
