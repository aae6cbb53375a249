using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// The calls that the register needs, all of them common to Elasticsearch 7.8 to 9 and OpenSearch.
/// A client of our own, because Elastic's refuses OpenSearch and asks for more than a dozen requests need.
/// </summary>
public sealed class ElasticsearchClient(ElasticsearchSettings settings, TimeProvider clock) : IDisposable
{
    // For what no reader waits for: writing, refreshing, building.
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromMinutes(2);
    private static readonly Version Oldest = new(7, 8);

    // One of several searches may find the server short of memory while the request as a whole is well.
    private const int Attempts = 3;

    private readonly ElasticsearchTransport transport = new(settings, clock);

    public ElasticsearchSettings Settings => settings;

    /// <summary>Looks whether the server is there, lets us in, and is new enough.</summary>
    /// <exception cref="ElasticsearchException">It is not.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var info = await GetAsync("", ElasticsearchJson.Default.ServerInfo, cancellationToken);
        var version = info?.Version?.Number ?? "";
        if (info?.Version?.Distribution is null && (!System.Version.TryParse(version.Split('-')[0], out var number) || number < Oldest))
        {
            throw new ElasticsearchException(
                $"The server at Search:Url says version \"{version}\"; the register needs Elasticsearch {Oldest} or later, or OpenSearch.", isMisconfigured: true);
        }
    }

    public void Dispose() => transport.Dispose();

    internal Task CreateIndexAsync(string index, string definition, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, index, definition, cancellationToken);

    internal Task DeleteIndexAsync(string index, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, index, null, ElasticsearchJson.Default.Done, WriteTimeout, cancellationToken);

    /// <summary>The indices behind a name, with what their mappings say of themselves; none when there is no such name.</summary>
    internal async Task<IReadOnlyDictionary<string, IndexDescription>> DescribeAsync(string name, CancellationToken cancellationToken) =>
        await GetAsync($"{name}/_mapping", ElasticsearchJson.Default.DictionaryStringIndexDescription, cancellationToken) ?? [];

    /// <summary>All indices whose names match, with a star for anything.</summary>
    internal async Task<IReadOnlyList<IndexRow>> ListAsync(string pattern, CancellationToken cancellationToken) =>
        await GetAsync($"_cat/indices/{pattern}?format=json&h=index,docs.count,store.size", ElasticsearchJson.Default.ListIndexRow, cancellationToken) ?? [];

    internal Task ChangeAliasesAsync(string actions, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "_aliases", actions, cancellationToken);

    /// <summary>Makes what was written visible to searches.</summary>
    internal Task RefreshAsync(string index, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"{index}/_refresh", null, cancellationToken);

    internal async Task<long> CountAsync(string index, string filter, CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Post, $"{index}/_count", JsonText.Object(("query", filter)), ElasticsearchJson.Default.CountAnswer, settings.Timeout, cancellationToken)
            ?? throw Missing(index)).Count;

    /// <summary>The document that says which data release an index, or the one behind an alias, holds; null when there is none.</summary>
    internal Task<StampAnswer?> StampAsync(string name, CancellationToken cancellationToken) =>
        GetAsync($"{name}/_doc/{StampDocument.Id}", ElasticsearchJson.Default.StampAnswer, cancellationToken);

    /// <summary>Says which data release an index holds; an index that has heard of a later one keeps that.</summary>
    internal Task StampAsync(string index, DataRelease release, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Put,
        $"{index}/_doc/{StampDocument.Id}?version={JsonText.Number(release.Id)}&version_type=external_gte",
        JsonSerializer.Serialize(StampDocument.Of(release), ElasticsearchJson.Default.StampDocument),
        cancellationToken);

    internal async Task<SearchResult> SearchAsync(string index, string body, CancellationToken cancellationToken)
    {
        var result = await SendAsync(
            HttpMethod.Post, $"{index}/_search?allow_partial_search_results=false", body, ElasticsearchJson.Default.SearchResult, settings.Timeout, cancellationToken);
        return Whole(result ?? throw Missing(index));
    }

    /// <summary>The answers to several searches, in their order.</summary>
    internal async Task<IReadOnlyList<SearchResult>> SearchAsync(string index, IReadOnlyCollection<string> bodies, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var body in bodies)
        {
            lines.Append(JsonText.Object(("index", JsonText.Quote(index)), ("allow_partial_search_results", "false"))).Append('\n').Append(body).Append('\n');
        }

        var request = new ElasticsearchRequest(HttpMethod.Post, "_msearch", Encoding.UTF8.GetBytes(lines.ToString()), IsLines: true, settings.Timeout);
        for (var attempt = 1; ; attempt++)
        {
            var result = await transport.SendAsync(request, ElasticsearchJson.Default.MultiSearchResult, cancellationToken) ?? throw Missing(index);
            if (attempt == Attempts || !result.Responses.Any(response => ElasticsearchTransport.IsTransient(response.Status)))
            {
                return [.. result.Responses.Select(Whole)];
            }

            await transport.PauseAsync(attempt, cancellationToken);
        }
    }

    internal async Task<BulkAnswer> BulkAsync(string index, ReadOnlyMemory<byte> lines, CancellationToken cancellationToken) =>
        await transport.SendAsync(
            new ElasticsearchRequest(HttpMethod.Post, $"{index}/_bulk", lines, IsLines: true, WriteTimeout), ElasticsearchJson.Default.BulkAnswer, cancellationToken)
        ?? throw Missing(index);

    private async Task SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken) =>
        _ = await SendAsync(method, path, body, ElasticsearchJson.Default.Done, WriteTimeout, cancellationToken) ?? throw Missing(path.Split('/')[0]);

    private Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => SendAsync(HttpMethod.Get, path, null, type, settings.Timeout, cancellationToken);

    private Task<T?> SendAsync<T>(HttpMethod method, string path, string? body, JsonTypeInfo<T> type, TimeSpan timeout, CancellationToken cancellationToken)
        where T : class => transport.SendAsync(
            new ElasticsearchRequest(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), IsLines: false, timeout), type, cancellationToken);

    // Half an answer would be a wrong answer.
    private static SearchResult Whole(SearchResult result) => result switch
    {
        { Error: { } error } => throw new ElasticsearchException($"Elasticsearch cannot answer a search: {ElasticsearchAnswers.Reason(error)}"),
        { TimedOut: true } or { Shards.Failed: > 0 } => throw new ElasticsearchException("Elasticsearch has answered a search only in part: a shard is missing or slow."),
        _ => result,
    };

    private static ElasticsearchException Missing(string index) =>
        new($"Elasticsearch has no index {index}: the relay of the site builds it, or the command reindex.");
}
