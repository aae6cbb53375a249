using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Elasticsearch;

/// <summary>A document that is JSON already.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record WrittenDocument(byte[] Json)
{
    internal sealed class Converter : JsonConverter<WrittenDocument>
    {
        public override WrittenDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Documents are read as elements.");

        public override void Write(Utf8JsonWriter writer, WrittenDocument value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
