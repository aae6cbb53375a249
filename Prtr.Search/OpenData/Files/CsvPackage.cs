using System.IO.Compression;
using System.Security.Cryptography;
using Prtr.Search.Exports;

namespace Prtr.Search.OpenData.Files;

/// <summary>A zip with a table as CSV and its <c>datapackage.json</c>: the same bytes whenever the same release is written.</summary>
internal static class CsvPackage
{
    public static async Task WriteAsync<T>(
        IAsyncEnumerable<T> rows, TableLayout<T> layout, BulkFile file, BulkSource source, CountedRows<T> counted, Stream stream, CancellationToken cancellationToken)
    {
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length;
        await using (var entry = await OpenAsync(zip, file.Stem + ".csv", source, cancellationToken))
        {
            var hashing = new HashingStream(entry, hash);
            await CsvTable.WriteAsync(rows, layout, CsvDialect.Standard, hashing, cancellationToken);
            length = hashing.Written;
        }

        var resource = new DataResource(file, length, Convert.ToHexStringLower(hash.GetHashAndReset()), counted.Count);
        await using var description = await OpenAsync(zip, "datapackage.json", source, cancellationToken);
        await DataPackage.WriteAsync(resource, source, description, cancellationToken);
    }

    private static Task<Stream> OpenAsync(ZipArchive zip, string name, BulkSource source, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = source.Data.Release.PublishedAt;
        return entry.OpenAsync(cancellationToken);
    }
}
