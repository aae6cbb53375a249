using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Elasticsearch;

/// <summary>How the documents of the index are written and read; all else is known to the client.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(StampDocument))]
[JsonSerializable(typeof(WrittenDocument))]
internal sealed partial class ElasticsearchJson : JsonSerializerContext;
