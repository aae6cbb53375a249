using System.Text;
using System.Text.Json;
using Elastic.Clients.Elasticsearch;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Reads what aggregations have found, out of the answer as it stands there. An analysis may have ten thousands of groups with ten figures each, of which the client would make objects
/// that know of every aggregation there is; that took longer than the server's counting.
/// </summary>
internal sealed class FoundReader
{
    // Names come in the same order in each group, so the next one is known but for the first time.
    private readonly List<string> names = [];
    private int next;

    /// <summary>Of an object that holds aggregations, or is one.</summary>
    /// <param name="json">Stands at its beginning, then at its end.</param>
    public Found Read(ref Utf8JsonReader json)
    {
        List<(string, Found)>? within = null;
        List<Found>? groups = null;
        Dictionary<string, FieldValue>? after = null;
        string[] key = [];
        var (count, leftOut, value) = (0L, 0L, 0d);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            if (json.ValueTextEquals("doc_count"u8))
            {
                json.Read();
                count = json.GetInt64();
            }
            else if (json.ValueTextEquals("value"u8))
            {
                json.Read();
                value = json.TokenType == JsonTokenType.Null ? 0 : json.GetDouble();
            }
            else if (json.ValueTextEquals("key"u8))
            {
                json.Read();
                key = json.TokenType == JsonTokenType.StartObject ? ReadKey(ref json) : [Text(ref json)];
            }
            else if (json.ValueTextEquals("buckets"u8))
            {
                json.Read();
                groups = ReadGroups(ref json);
            }
            else if (json.ValueTextEquals("sum_other_doc_count"u8))
            {
                json.Read();
                leftOut = json.GetInt64();
            }
            else if (json.ValueTextEquals("after_key"u8))
            {
                json.Read();
                after = ReadAfter(ref json);
            }
            else
            {
                var name = Name(ref json);
                json.Read();
                if (json.TokenType == JsonTokenType.StartObject)
                {
                    (within ??= []).Add((name, Read(ref json)));
                }
                else
                {
                    json.Skip();
                }
            }
        }

        return new() { Key = key, Count = count, Value = value, Groups = groups ?? [], LeftOut = leftOut, After = after, Within = within ?? [] };
    }

    private List<Found> ReadGroups(ref Utf8JsonReader json)
    {
        var groups = new List<Found>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            groups.Add(Read(ref json));
        }

        return groups;
    }

    private static string[] ReadKey(ref Utf8JsonReader json)
    {
        var key = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            json.Read();
            key.Add(Text(ref json));
        }

        return [.. key];
    }

    private static Dictionary<string, FieldValue> ReadAfter(ref Utf8JsonReader json)
    {
        var after = new Dictionary<string, FieldValue>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var field = json.GetString()!;
            json.Read();
            after.Add(field, json.TokenType == JsonTokenType.Number ? json.GetInt64() : json.GetString()!);
        }

        return after;
    }

    private static string Text(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.String ? json.GetString()! : Encoding.UTF8.GetString(json.ValueSpan);

    private string Name(ref Utf8JsonReader json)
    {
        for (var tried = 0; tried < names.Count; tried++)
        {
            var place = next;
            next = (next + 1) % names.Count;
            if (json.ValueTextEquals(names[place]))
            {
                return names[place];
            }
        }

        names.Add(json.GetString()!);
        next = 0;
        return names[^1];
    }
}
