using System.Text.Json.Serialization;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>The JSON of answers that are plain records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(QueryError[]))]
[JsonSerializable(typeof(IReadOnlyList<Suggestion>))]
[JsonSerializable(typeof(PublishedYears))]
[JsonSerializable(typeof(Review))]
[JsonSerializable(typeof(PollutantRow[]))]
[JsonSerializable(typeof(ActivityRow[]))]
[JsonSerializable(typeof(OperationRow[]))]
[JsonSerializable(typeof(RegionRow[]))]
[JsonSerializable(typeof(WasteRow[]))]
[JsonSerializable(typeof(MethodRow[]))]
public sealed partial class ApiJson : JsonSerializerContext;
