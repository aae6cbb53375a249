using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Database;

/// <summary>A remark of the checks on a published report, as data; its words are made when it is shown.</summary>
/// <param name="Level">E, W or I.</param>
/// <param name="Sheet">Null when it is not about a row, or the file has no sheets.</param>
/// <param name="Row">From 1, header included; null when it is about the report as a whole.</param>
/// <param name="Data">
/// Values for the placeholders of the text. Null where they compare with other figures: one of those may be withheld,
/// so that only the kind of the remark is public.
/// </param>
public sealed partial record PublicRemark(
    string Code, string Level, string? Sheet, int? Row, IReadOnlyDictionary<string, string>? Data)
{
    private static readonly HashSet<string> Comparing =
        ["unit-slip", "changed-much", "waste-changed-much", "four-times-highest", "absent-now", "huge-value"];

    /// <summary>Whether it keeps silent about people: head and contact are not published.</summary>
    internal bool IsPublic =>
        !(Data is not null && Data.TryGetValue("field", out var name)
            && (name == "first_head" || name.StartsWith("contact_", StringComparison.Ordinal)));

    internal sealed class Stored
    {
        public long ReportVersionId { get; init; }

        public string Code { get; init; } = "";

        public string Level { get; init; } = "";

        public string? SourceSheet { get; init; }

        public int? SourceRow { get; init; }

        public string Data { get; init; } = "{}";

        public PublicRemark ToRemark() => new(
            Code, Level, SourceSheet, SourceRow,
            Comparing.Contains(Code) ? null : JsonSerializer.Deserialize(Data, DataJson.Default.DictionaryStringString) ?? []);
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class DataJson : JsonSerializerContext;
}
