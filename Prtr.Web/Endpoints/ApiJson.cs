using System.Text.Json.Serialization;
using Prtr.Search.Queries;
using Prtr.Web.Endpoints.OpenApi.Shapes;
using Prtr.Web.Endpoints.OpenData;
using Prtr.Web.Endpoints.Signed;

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
[JsonSerializable(typeof(SearchShape))]
[JsonSerializable(typeof(RecordsShape))]
[JsonSerializable(typeof(FacetsShape))]
[JsonSerializable(typeof(FacilityAnswerShape))]
[JsonSerializable(typeof(OperatorAnswerShape))]
[JsonSerializable(typeof(ProblemShape))]
[JsonSerializable(typeof(ReleaseFiles))]
[JsonSerializable(typeof(SignedReportRequest))]
[JsonSerializable(typeof(SignedReportAnswer))]
public sealed partial class ApiJson : JsonSerializerContext;
