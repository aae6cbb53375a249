using System.Globalization;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Bulk;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Writes documents many at a time. Each carries the data release that it was written for as its version: where a later one has been already, it loses, and that is right.
/// Items that the server had no room for are sent again; any other refusal is an error that names them.
/// </summary>
/// <param name="what">What a document is, for messages.</param>
internal sealed class BulkWriter(IndexServer server, string index, string what)
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const int Attempts = 6;
    private const int Named = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private List<BulkIndexOperation<WrittenDocument>> waiting = [];
    private int bytes;

    /// <param name="key">The id of the document.</param>
    /// <param name="release">The data release for which it is written.</param>
    public async Task AddAsync(long key, byte[] document, long release, CancellationToken cancellationToken)
    {
        waiting.Add(new(new WrittenDocument(document)) { Id = key.ToString(CultureInfo.InvariantCulture), Version = release, VersionType = VersionType.External });
        bytes += document.Length;
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
            var answers = await server.BulkAsync(index, waiting, cancellationToken);
            ThrowIfRefused([.. answers.Where(IsRefused)]);
            waiting = [.. waiting.Zip(answers).Where(pair => IsBusy(pair.Second)).Select(pair => pair.First)];
            if (waiting.Count > 0 && attempt == Attempts)
            {
                throw new ElasticsearchException($"Elasticsearch has had no room for {waiting.Count} documents, however often they were sent; it needs more memory or fewer writers.");
            }

            await Task.Delay(waiting.Count == 0 ? TimeSpan.Zero : FirstPause * (1 << (attempt - 1)), cancellationToken);
        }

        bytes = 0;
    }

    private static bool IsBusy(ResponseItem item) => item.Status is 429 or 503;

    // 409: a later version is there.
    private static bool IsRefused(ResponseItem item) => item.Status >= 300 && item.Status != 409 && !IsBusy(item);

    private void ThrowIfRefused(IReadOnlyList<ResponseItem> refused)
    {
        if (refused.Count > 0)
        {
            var some = refused.Take(Named).Select(item => $"{what} {item.Id}: {(item.Error is { } error ? ElasticsearchErrors.Reason(error) : item.Status)}");
            throw new ElasticsearchException($"Elasticsearch has refused {refused.Count} documents: {string.Join("; ", some)}");
        }
    }
}
