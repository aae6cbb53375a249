using System.Text.Json;
using System.Text.Json.Serialization;
using Elastic.Transport.Products.Elasticsearch;
using ErrorCause = Elastic.Clients.Elasticsearch.ErrorCause;

namespace Prtr.Search.Elasticsearch;

/// <summary>The answers to several searches that count (<c>_msearch</c>), in their order.</summary>
[JsonConverter(typeof(CountedAnswersConverter))]
internal sealed class CountedAnswers : ElasticsearchResponse
{
    public IReadOnlyList<CountedAnswer> Answers { get; init; } = [];
}

/// <summary>The answer to one of them.</summary>
/// <param name="Found">What its aggregations have found.</param>
/// <param name="Error">Why there is none; null when there is.</param>
/// <param name="IsWhole">Whether every shard has answered in time.</param>
internal sealed record CountedAnswer(Found Found, int Status, ErrorCause? Error, bool IsWhole);

/// <summary>Reads of such an answer what counts.</summary>
internal sealed class CountedAnswersConverter : JsonConverter<CountedAnswers>
{
    public override CountedAnswers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answers = new List<CountedAnswer>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isAnswers = reader.ValueTextEquals("responses"u8);
            reader.Read();
            if (!isAnswers)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                answers.Add(ReadOne(ref reader, options));
            }
        }

        return new() { Answers = answers };
    }

    public override void Write(Utf8JsonWriter writer, CountedAnswers value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static CountedAnswer ReadOne(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var (found, status, error, isWhole) = (new Found(), 0, (ErrorCause?)null, true);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "aggregations":
                    found = new FoundReader().Read(ref reader);
                    break;
                case "status":
                    status = reader.GetInt32();
                    break;
                case "timed_out":
                    isWhole &= !reader.GetBoolean();
                    break;
                case "_shards":
                    isWhole &= JsonElement.ParseValue(ref reader).GetProperty("failed").GetInt32() == 0;
                    break;
                case "error":
                    error = JsonSerializer.Deserialize<ErrorCause>(ref reader, options);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new(found, status, error, isWhole);
    }
}
