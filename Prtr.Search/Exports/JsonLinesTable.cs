using System.Text.Json;

namespace Prtr.Search.Exports;

/// <summary>A table as JSON lines: an object a row, its members called after the columns.</summary>
public static class JsonLinesTable
{
    private const int FlushAt = 32 * 1024;

    public static async Task WriteAsync<T>(IAsyncEnumerable<T> rows, TableLayout<T> layout, Stream stream, CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        await using var json = new Utf8JsonWriter(lines, ExportJson.Options);
        var objects = new JsonRow<T>(json, layout);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            objects.Write(row);
            json.Flush();
            json.Reset();
            lines.WriteByte((byte)'\n');
            if (lines.Length > FlushAt)
            {
                await SendAsync(lines, stream, cancellationToken);
            }
        }

        await SendAsync(lines, stream, cancellationToken);
    }

    private static async Task SendAsync(MemoryStream lines, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellationToken);
        lines.SetLength(0);
    }
}
