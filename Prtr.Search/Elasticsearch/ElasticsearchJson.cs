using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Elasticsearch;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerInfo))]
[JsonSerializable(typeof(Done))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(MultiSearchResult))]
[JsonSerializable(typeof(StampAnswer))]
[JsonSerializable(typeof(Dictionary<string, IndexDescription>))]
[JsonSerializable(typeof(List<IndexRow>))]
[JsonSerializable(typeof(StampDocument))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
internal sealed partial class ElasticsearchJson : JsonSerializerContext;

internal sealed record ServerInfo(ServerVersion Version);

/// <param name="Distribution">opensearch; null for Elasticsearch.</param>
internal sealed record ServerVersion(string Number, string? Distribution);

/// <summary>What is answered when nothing of the answer matters.</summary>
internal sealed record Done;

internal sealed record CountAnswer(long Count);

internal sealed record BulkAnswer(bool Errors, IReadOnlyList<Dictionary<string, BulkItem>> Items);

internal sealed record BulkItem([property: JsonPropertyName("_id")] string Id, int Status, JsonElement? Error);

internal sealed record MultiSearchResult(IReadOnlyList<SearchResult> Responses);

/// <param name="Status">Only in a search among several.</param>
/// <param name="Error">Only in a search among several, when it has failed.</param>
internal sealed record SearchResult(
    bool TimedOut,
    [property: JsonPropertyName("_shards")] ShardCounts? Shards,
    Hits? Hits,
    IReadOnlyDictionary<string, JsonElement>? Aggregations,
    int Status,
    JsonElement? Error);

internal sealed record ShardCounts(int Total, int Failed);

internal sealed record Hits([property: JsonPropertyName("hits")] IReadOnlyList<Hit> Items);

/// <param name="Sort">The values that it is ordered by; the next page begins after the last one's.</param>
internal sealed record Hit(
    [property: JsonPropertyName("_id")] string Id, [property: JsonPropertyName("_source")] JsonElement? Source, IReadOnlyList<JsonElement>? Sort);

internal sealed record StampAnswer(
    [property: JsonPropertyName("_index")] string Index, [property: JsonPropertyName("_source")] StampDocument? Source);

internal sealed record IndexDescription(IndexMappings Mappings);

internal sealed record IndexMappings([property: JsonPropertyName("_meta")] IndexMeta? Meta);

/// <param name="PrtrHash">Of mapping and analysis, as this register made the index; null when another did.</param>
internal sealed record IndexMeta(string? PrtrHash);

/// <summary>A row of <c>_cat/indices</c>.</summary>
internal sealed record IndexRow(string Index, [property: JsonPropertyName("docs.count")] string? Documents, [property: JsonPropertyName("store.size")] string? Size);
