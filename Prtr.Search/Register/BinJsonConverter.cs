using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Register;

/// <summary>Writes a BIN as text, so that its leading zeros survive.</summary>
public sealed class BinJsonConverter : JsonConverter<Bin>
{
    public override Bin Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Bin.TryParse(reader.GetString(), out var bin) ? bin : throw new JsonException("A BIN has twelve digits.");

    public override void Write(Utf8JsonWriter writer, Bin value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
