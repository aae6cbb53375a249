using System.Text.Json;

namespace Prtr.Search.Exports;

/// <summary>Parameters of an address as JSON: an array of values for each name.</summary>
public static class QueryJson
{
    public static void Write(Utf8JsonWriter json, string member, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        json.WriteStartObject(member);
        foreach (var parameter in parameters.GroupBy(p => p.Key))
        {
            json.WriteStartArray(parameter.Key);
            foreach (var (_, value) in parameter)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
