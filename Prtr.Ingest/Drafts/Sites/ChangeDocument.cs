using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>What is signed when something of a facility changes; the same values give the same text.</summary>
/// <param name="Kind">Of <see cref="ChangeKind"/>.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="AskedBy">BIN of the operator that asks.</param>
/// <param name="Ground">On what it rests, such as a contract of sale.</param>
/// <param name="Before">By field of the form.</param>
public sealed record ChangeDocument(
    long FacilityId, string Kind, DateOnly From, string AskedBy, string Ground, IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After)
{
    public string Write() => JsonSerializer.Serialize(this, ChangeJson.Readable.ChangeDocument) + "\n";

    internal static ChangeDocument Read(string content) => JsonSerializer.Deserialize(content, ChangeJson.Readable.ChangeDocument)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChangeDocument))]
internal sealed partial class ChangeJson : JsonSerializerContext
{
    // Kazakh and Russian letters as they are: people read it before they sign.
    public static ChangeJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
