using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Ingest.Signatures;

/// <summary>What a first head signs when he lets an employee sign: one JSON, in which the moment it was made keeps it from being used again after the delegation was ended.</summary>
public static class DelegationDocument
{
    private const string Kind = "signing-delegation";

    /// <param name="madeAt">To the second.</param>
    public static byte[] Write(Delegation delegation, string reason, DateTimeOffset madeAt) => JsonSerializer.SerializeToUtf8Bytes(
        new DelegationJson(
            Kind, delegation.OperatorBin, delegation.PersonIin, delegation.PersonName, Day(delegation.From), Day(delegation.To), reason, madeAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        DelegationJsonContext.Relaxed.DelegationJson);

    /// <summary>Null when the text is no such document, or not as <see cref="Write"/> writes it.</summary>
    public static (Delegation Delegation, string Reason, DateTimeOffset MadeAt)? Read(string text)
    {
        try
        {
            if (JsonSerializer.Deserialize(text, DelegationJsonContext.Relaxed.DelegationJson) is { Document: Kind } read
                && DayOf(read.ValidFrom) is { } from && DayOf(read.ValidTo) is { } to
                && DateTimeOffset.TryParse(read.MadeAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt))
            {
                var delegation = new Delegation(read.OperatorBin, read.PersonIin, read.PersonName, from, to);
                return Encoding.UTF8.GetString(Write(delegation, read.Reason, madeAt)) == text ? (delegation, read.Reason, madeAt) : null;
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed record DelegationJson(
    [property: JsonRequired] string Document, [property: JsonRequired] string OperatorBin, [property: JsonRequired] string PersonIin, [property: JsonRequired] string PersonName,
    [property: JsonRequired] string ValidFrom, [property: JsonRequired] string ValidTo, [property: JsonRequired] string Reason, [property: JsonRequired] string MadeAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DelegationJson))]
internal sealed partial class DelegationJsonContext : JsonSerializerContext
{
    /// <summary>Letters as they are: people read what they sign.</summary>
    public static DelegationJsonContext Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
