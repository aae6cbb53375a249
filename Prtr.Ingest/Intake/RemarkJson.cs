using System.Text.Json.Serialization;

namespace Prtr.Ingest.Intake;

/// <summary>How the values of a remark are kept.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class RemarkJson : JsonSerializerContext;
