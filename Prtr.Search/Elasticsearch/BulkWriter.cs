using System.Buffers;
using System.Text;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Writes documents many at a time. Each carries the data release that it was written for as its version: where a later one has been already, it loses, and that is right.
/// Items that the server had no room for are sent again; any other refusal is an error that names them.
/// </summary>
internal sealed class BulkWriter(ElasticsearchClient client, string index)
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const int Attempts = 6;
    private const int Named = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private List<Item> waiting = [];
    private int bytes;

    /// <param name="record">The key of the document.</param>
    /// <param name="release">The data release for which it is written.</param>
    public async Task AddAsync(long record, byte[] document, long release, CancellationToken cancellationToken)
    {
        var id = JsonText.Number(record);
        var action = JsonText.Object(("index", JsonText.Object(
            ("_id", JsonText.Quote(id)), ("version", JsonText.Number(release)), ("version_type", JsonText.Quote("external")))));
        byte[] lines = [.. Encoding.UTF8.GetBytes(action), (byte)'\n', .. document, (byte)'\n'];
        waiting.Add(new Item(id, lines));
        bytes += lines.Length;
        if (bytes >= MostBytes)
        {
            await FlushAsync(cancellationToken);
        }
    }

    /// <exception cref="ElasticsearchException">Some documents were refused; all others are written.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; waiting.Count > 0; attempt++)
        {
            var answer = await client.BulkAsync(index, Lines(), cancellationToken);
            var results = waiting.Zip(answer.Items, (item, result) => (item, Result: result.Values.Single())).ToList();
            ThrowIfRefused([.. results.Select(pair => pair.Result).Where(IsRefused)]);
            waiting = [.. results.Where(pair => IsBusy(pair.Result)).Select(pair => pair.item)];
            if (waiting.Count > 0 && attempt == Attempts)
            {
                throw new ElasticsearchException($"Elasticsearch has had no room for {waiting.Count} documents, however often they were sent; it needs more memory or fewer writers.");
            }

            await Task.Delay(waiting.Count == 0 ? TimeSpan.Zero : FirstPause * (1 << (attempt - 1)), cancellationToken);
        }

        bytes = 0;
    }

    private ReadOnlyMemory<byte> Lines()
    {
        var lines = new ArrayBufferWriter<byte>(MostBytes);
        foreach (var item in waiting)
        {
            lines.Write(item.Lines);
        }

        return lines.WrittenMemory;
    }

    private static bool IsBusy(BulkItem item) => item.Status is 429 or 503;

    // 409: a later version is there.
    private static bool IsRefused(BulkItem item) => item.Status >= 300 && item.Status != 409 && !IsBusy(item);

    private static void ThrowIfRefused(IReadOnlyList<BulkItem> refused)
    {
        if (refused.Count > 0)
        {
            var some = refused.Take(Named).Select(item => $"record {item.Id}: {(item.Error is { } error ? ElasticsearchAnswers.Reason(error) : item.Status)}");
            throw new ElasticsearchException($"Elasticsearch has refused {refused.Count} documents: {string.Join("; ", some)}");
        }
    }

    private sealed record Item(string Id, byte[] Lines);
}
