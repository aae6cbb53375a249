using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Register;

/// <summary>Writes a quantity as a decimal string, so that no reader turns it into binary floating point unasked.</summary>
public sealed class QuantityJsonConverter : JsonConverter<Quantity>
{
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Quantity.TryParse(reader.GetString(), out var quantity) ? quantity : throw new JsonException("Not an exact quantity.");

    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
