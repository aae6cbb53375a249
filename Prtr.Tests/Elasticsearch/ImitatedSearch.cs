using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prtr.Tests.Elasticsearch;

/// <summary>Answers a search: hits in order after <c>search_after</c>, composite groups after <c>after</c>, sums in double precision.</summary>
public static class ImitatedSearch
{
    public static JsonObject Answer(ImitatedIndex index, JsonElement search)
    {
        var found = index.Visible.Where(ImitatedQuery.Compile(search.GetProperty("query"))).ToList();
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
            answer["aggregations"] = new JsonObject(aggregations.EnumerateObject().Select(aggregation =>
                KeyValuePair.Create<string, JsonNode?>("composite#" + aggregation.Name, Composite(index, aggregation.Value, found))));
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

        var sort = Several(search.GetProperty("sort")).Select(field => field.EnumerateObject().Single()).Select(field =>
            (field.Name, Order: index.Order(field.Name), Sign: field.Value.GetProperty("order").GetString() == "desc" ? -1 : 1)).ToList();
        var order = Comparer<string?[]>.Create((left, right) => sort
            .Select((field, place) => left[place] is null || right[place] is null
                ? (left[place] is null).CompareTo(right[place] is null)
                : field.Sign * field.Order.Compare(left[place], right[place]))
            .FirstOrDefault(compared => compared != 0));
        var keyed = found.Select(document => (Document: document, Key: sort.Select(field => document.Values(field.Name) is [var first, ..] ? first : null).ToArray()));
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

    private static JsonObject Composite(ImitatedIndex index, JsonElement aggregation, List<ImitatedDocument> found)
    {
        var composite = aggregation.GetProperty("composite");
        var sources = Several(composite.GetProperty("sources")).Select(source => source.EnumerateObject().Single())
            .Select(source => (source.Name, Field: source.Value.GetProperty("terms").GetProperty("field").GetString()!)).ToList();
        var order = Comparer<string[]>.Create((left, right) => sources
            .Select((source, place) => index.Order(source.Field).Compare(left[place], right[place])).FirstOrDefault(compared => compared != 0));
        var groups = new SortedDictionary<string[], List<ImitatedDocument>>(order);
        foreach (var document in found)
        {
            foreach (var key in Keys(document, [.. sources.Select(source => source.Field)]))
            {
                if (!groups.TryGetValue(key, out var documents))
                {
                    groups.Add(key, documents = []);
                }

                documents.Add(document);
            }
        }

        var after = composite.TryGetProperty("after", out var last) ? sources.Select(source => Text(last.GetProperty(source.Name))).ToArray() : null;
        var page = groups.Where(group => after is null || order.Compare(group.Key, after) > 0).Take(composite.GetProperty("size").GetInt32()).ToList();
        var answer = new JsonObject { ["buckets"] = new JsonArray([.. page.Select(group => Bucket(group.Key, group.Value))]) };
        if (page.Count > 0)
        {
            answer["after_key"] = Key(page[^1].Key);
        }

        return answer;

        JsonObject Key(string[] values) =>
            new(sources.Select((source, place) => KeyValuePair.Create<string, JsonNode?>(source.Name, Value(index, source.Field, values[place]))));

        JsonObject Bucket(string[] key, List<ImitatedDocument> documents)
        {
            var bucket = new JsonObject { ["key"] = Key(key), ["doc_count"] = documents.Count };
            foreach (var figure in aggregation.TryGetProperty("aggregations", out var figures) ? figures.EnumerateObject() : default)
            {
                var (kind, of) = (figure.Value.EnumerateObject().Single().Name, figure.Value.EnumerateObject().Single().Value);
                var field = of.GetProperty("field").GetString()!;
                bucket[$"{kind}#{figure.Name}"] = new JsonObject { ["value"] = Figure(kind, [.. documents.Select(document => document.Number(field)).OfType<double>()]) };
            }

            return bucket;
        }
    }

    // The client writes one alone without brackets.
    private static JsonElement[] Several(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static double? Figure(string kind, IReadOnlyList<double> values) => kind switch
    {
        "sum" => values.Sum(),
        "min" => values.Count == 0 ? null : values.Min(),
        "max" => values.Count == 0 ? null : values.Max(),
        _ => throw new ImitatedRefusalException("parsing_exception", $"Unknown aggregation type [{kind}]"),
    };

    private static IEnumerable<string[]> Keys(ImitatedDocument document, string[] fields) => fields.Aggregate(
        (IEnumerable<string[]>)[[]],
        (keys, field) => keys.SelectMany(key => document.Values(field).Distinct().Select(value => (string[])[.. key, value])));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonValue? Value(ImitatedIndex index, string field, string? value) =>
        value is null ? null : index.IsNumber(field) ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture)) : JsonValue.Create(value);
}
