using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prtr.Tests.Elasticsearch;

/// <summary>
/// Aggregations after their documentation: <c>nested</c> goes from documents to what is nested in them and <c>reverse_nested</c> back to each document once; inside, fields are those
/// of the nested documents alone. <c>composite</c> pages all of its groups, and stands within <c>nested</c> and <c>filter</c> only. <c>terms</c> gives the most frequent values only and says how many documents the others have. No answer holds more than 65,536 buckets.
/// </summary>
internal sealed class ImitatedAggregations(ImitatedIndex index)
{
    private const int MostBuckets = 65_536;
    private const int DefaultTerms = 10;

    private readonly Stack<string> around = [];
    private int buckets;

    /// <param name="path">The nested path that the documents are of; null for those that stand for themselves.</param>
    public JsonObject Answer(JsonElement aggregations, IReadOnlyList<ImitatedDocument> documents, string? path) =>
        new(aggregations.EnumerateObject().Select(aggregation => One(aggregation.Name, aggregation.Value, documents, path)));

    private KeyValuePair<string, JsonNode?> One(string name, JsonElement aggregation, IReadOnlyList<ImitatedDocument> documents, string? path)
    {
        var kind = aggregation.EnumerateObject().Single(member => member.Name is not ("aggregations" or "aggs"));
        return kind.Name switch
        {
            "nested" => Named(Bucket("nested", aggregation, [.. documents.SelectMany(document => document.Nested(NestedPath(kind.Value)))], kind.Value.GetProperty("path").GetString())),
            "reverse_nested" when path is null => throw new ImitatedRefusalException(
                "illegal_argument_exception", $"Reverse nested aggregation [{name}] can only be used inside a [nested] aggregation"),
            "reverse_nested" => Named(Bucket("reverse_nested", aggregation, [.. documents.Select(document => document.Parent!).Distinct()], null)),
            "filter" => Named(Bucket("filter", aggregation, [.. documents.Where(ImitatedQuery.Compile(index, kind.Value))], path)),
            "terms" => Named(Terms(kind.Value, aggregation, documents, path)),
            "composite" when around.FirstOrDefault(parent => parent is not ("nested" or "filter")) is { } parent => throw new ImitatedRefusalException(
                "illegal_argument_exception", $"[composite] aggregation cannot be used with a parent aggregation of type: [{parent}]"),
            "composite" => Named(Composite(kind.Value, aggregation, documents, path)),
            _ => Named(new JsonObject { ["value"] = Figure(kind.Name, [.. documents.Select(document => document.Number(Field(kind.Value))).OfType<double>()]) }),
        };

        KeyValuePair<string, JsonNode?> Named(JsonObject answer) => new(name, answer);
    }

    private string NestedPath(JsonElement nested)
    {
        var path = nested.GetProperty("path").GetString()!;
        return index.IsNested(path) ? path : throw new ImitatedRefusalException("query_shard_exception", $"[nested] failed to find nested object under path [{path}]");
    }

    private JsonObject Bucket(string kind, JsonElement aggregation, IReadOnlyList<ImitatedDocument> documents, string? path)
    {
        around.Push(kind);
        var bucket = aggregation.TryGetProperty("aggregations", out var inside) ? Answer(inside, documents, path) : [];
        _ = around.Pop();
        bucket["doc_count"] = documents.Count;
        return bucket;
    }

    private JsonObject Terms(JsonElement terms, JsonElement aggregation, IReadOnlyList<ImitatedDocument> documents, string? path)
    {
        var field = Field(terms);
        var size = terms.TryGetProperty("size", out var wanted) ? wanted.GetInt32() : DefaultTerms;
        if (size <= 0)
        {
            throw new ImitatedRefusalException("illegal_argument_exception", $"[size] must be greater than 0. Found [{size}] in [{field}]");
        }

        var order = index.Order(field);
        var groups = documents.SelectMany(document => document.Values(field).Distinct().Select(value => (value, document)))
            .GroupBy(pair => pair.value, pair => pair.document)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, order).ToList();
        return new()
        {
            ["doc_count_error_upper_bound"] = 0,
            ["sum_other_doc_count"] = groups.Skip(size).Sum(group => group.Count()),
            ["buckets"] = new JsonArray([.. groups.Take(size).Select(group => Keyed("terms", ImitatedSearch.Value(index, field, group.Key), aggregation, [.. group], path))]),
        };
    }

    private JsonObject Keyed(string kind, JsonNode? key, JsonElement aggregation, IReadOnlyList<ImitatedDocument> documents, string? path)
    {
        if (++buckets > MostBuckets)
        {
            throw new ImitatedRefusalException("too_many_buckets_exception", $"Trying to create too many buckets. Must be less than or equal to: [{MostBuckets}] but was [{buckets}].");
        }

        var bucket = Bucket(kind, aggregation, documents, path);
        bucket["key"] = key;
        return bucket;
    }

    private JsonObject Composite(JsonElement composite, JsonElement aggregation, IReadOnlyList<ImitatedDocument> documents, string? path)
    {
        var sources = ImitatedSearch.Several(composite.GetProperty("sources")).Select(source => source.EnumerateObject().Single())
            .Select(source => (source.Name, Field: Field(source.Value.GetProperty("terms")))).ToList();
        var order = Comparer<string[]>.Create((left, right) => sources
            .Select((source, place) => index.Order(source.Field).Compare(left[place], right[place])).FirstOrDefault(compared => compared != 0));
        var groups = new SortedDictionary<string[], List<ImitatedDocument>>(order);
        foreach (var document in documents)
        {
            foreach (var key in Keys(document, [.. sources.Select(source => source.Field)]))
            {
                if (!groups.TryGetValue(key, out var some))
                {
                    groups.Add(key, some = []);
                }

                some.Add(document);
            }
        }

        var after = composite.TryGetProperty("after", out var last) ? sources.Select(source => ImitatedSearch.Text(last.GetProperty(source.Name))).ToArray() : null;
        var page = groups.Where(group => after is null || order.Compare(group.Key, after) > 0).Take(composite.GetProperty("size").GetInt32()).ToList();
        var answer = new JsonObject { ["buckets"] = new JsonArray([.. page.Select(group => Keyed("composite", Key(group.Key), aggregation, group.Value, path))]) };
        if (page.Count > 0)
        {
            answer["after_key"] = Key(page[^1].Key);
        }

        return answer;

        JsonObject Key(string[] values) =>
            new(sources.Select((source, place) => KeyValuePair.Create<string, JsonNode?>(source.Name, ImitatedSearch.Value(index, source.Field, values[place]))));
    }

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

    private static string Field(JsonElement aggregation) => aggregation.GetProperty("field").GetString()!;
}
