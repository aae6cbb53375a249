using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prtr.Search.Review.Figures;

/// <summary>A code or exact amount is a string, a count a number, a figure that cannot be given an object that says why: <c>{"not_given":"first-year"}</c>.</summary>
public sealed class FigureJsonConverter : JsonConverter<Figure>
{
    private const string NotGiven = "not_given";

    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Figure.Of(reader.GetString());
            case JsonTokenType.Number:
                return Figure.Of(reader.GetInt64());
            case JsonTokenType.StartObject:
                var reason = reader.Read() && reader.ValueTextEquals(NotGiven) && reader.Read() ? reader.GetString() : null;
                return reason is not null && reader.Read() && reader.TokenType == JsonTokenType.EndObject
                    ? Figure.NotGiven(reason)
                    : throw new JsonException($"A figure that is not given has the one member {NotGiven}.");
            case JsonTokenType.Null:
                return default;
            default:
                throw new JsonException($"A figure cannot be {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        if (value.Reason is not null)
        {
            writer.WriteStartObject();
            writer.WriteString(NotGiven, value.Reason);
            writer.WriteEndObject();
        }
        else if (value.Count is { } count)
        {
            writer.WriteNumberValue(count);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
