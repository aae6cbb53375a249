using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Database;

/// <summary>A remark of the checks on a published report, as data; its words are made when it is shown.</summary>
/// <param name="Level">E, W or I.</param>
/// <param name="Sheet">Null when it is not about a row, or the file has no sheets.</param>
/// <param name="Row">From 1, header included; null when it is about the report as a whole.</param>
/// <param name="Data">Values for the placeholders of the text; null where only the kind of the remark is public.</param>
public sealed partial record PublicRemark(
    string Code, string Level, string? Sheet, int? Row, IReadOnlyDictionary<string, string>? Data)
{
    internal sealed class Stored
    {
        public long ReportVersionId { get; init; }

        public string Code { get; init; } = "";

        public string Level { get; init; } = "";

        public string? SourceSheet { get; init; }

        public int? SourceRow { get; init; }

        public string Data { get; init; } = "{}";

        /// <param name="isOffered">Whether the figures of its version are still offered; one that a later version withholds is not said again.</param>
        public PublicRemark ToRemark(bool isOffered) => new(
            Code, Level, SourceSheet, SourceRow,
            isOffered && PublicRemarks.WithValues.Contains(Code) ? JsonSerializer.Deserialize(Data, DataJson.Default.DictionaryStringString) ?? [] : null);
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class DataJson : JsonSerializerContext;
}
