using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prtr.Tests.Elasticsearch;

/// <summary>Answers a search: hits in order after <c>search_after</c>, and aggregations.</summary>
public static class ImitatedSearch
{
    public static JsonObject Answer(ImitatedIndex index, JsonElement search)
    {
        var found = index.Visible.Where(ImitatedQuery.Compile(index, search.GetProperty("query"))).ToList();
        var answer = new JsonObject
        {
            ["took"] = 1,
            ["timed_out"] = false,
            ["_shards"] = new JsonObject { ["total"] = 1, ["successful"] = 1, ["skipped"] = 0, ["failed"] = 0 },
            ["hits"] = new JsonObject { ["max_score"] = null, ["hits"] = Hits(index, search, found) },
            ["status"] = 200,
        };
        if (search.TryGetProperty("aggregations", out var aggregations))
        {
            answer["aggregations"] = new ImitatedAggregations(index).Answer(aggregations, found, path: null);
        }

        return answer;
    }

    private static JsonArray Hits(ImitatedIndex index, JsonElement search, List<ImitatedDocument> found)
    {
        var size = search.GetProperty("size").GetInt32();
        if (size == 0)
        {
            return [];
        }

        if (size > 10_000)
        {
            throw new ImitatedRefusalException("illegal_argument_exception", "Result window is too large, from + size must be less than or equal to: [10000]");
        }

        var filters = new Dictionary<string, Func<ImitatedDocument, bool>>();
        var sort = Several(search.GetProperty("sort")).Select(field => field.EnumerateObject().Single()).Select(field => new ImitatedSort(index, field.Name, field.Value, filters)).ToList();
        var order = Comparer<string?[]>.Create((left, right) => sort
            .Select((field, place) => field.Compare(left[place], right[place]))
            .FirstOrDefault(compared => compared != 0));
        var keyed = found.Select(document => (Document: document, Key: sort.Select(field => field.ValueOf(document)).ToArray()));
        if (search.TryGetProperty("search_after", out var after))
        {
            var last = after.EnumerateArray().Select(Text).ToArray();
            keyed = keyed.Where(hit => order.Compare(hit.Key, last) > 0);
        }

        var withSource = search.GetProperty("_source").ValueKind != JsonValueKind.False;
        return [.. keyed.OrderBy(hit => hit.Key, order).Take(size).Select(hit => new JsonObject
        {
            ["_id"] = hit.Document.Id,
            ["_source"] = withSource ? JsonNode.Parse(hit.Document.Source.GetRawText()) : null,
            ["sort"] = new JsonArray([.. hit.Key.Select((value, place) => Value(index, sort[place].Name, value))]),
        })];
    }

    // The client writes one alone without brackets.
    internal static JsonElement[] Several(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    internal static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    internal static JsonValue? Value(ImitatedIndex index, string field, string? value) => value is null ? null
        : index.TypeOf(field) is "long" or "integer" ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture))
        : index.TypeOf(field) is "double" ? JsonValue.Create(double.Parse(value, CultureInfo.InvariantCulture))
        : JsonValue.Create(value);
}
