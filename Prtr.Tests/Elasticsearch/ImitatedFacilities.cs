using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prtr.Tests.Elasticsearch;

/// <summary>Two facilities of the imitation with records nested in them, to ask it what its documentation promises.</summary>
internal static class ImitatedFacilities
{
    private const string Definition = """
        { "mappings": { "dynamic": "strict", "properties": {
            "id": { "type": "long" }, "name": { "type": "keyword" },
            "records": { "type": "nested", "properties": { "kind": { "type": "keyword" }, "year": { "type": "integer" }, "amount": { "type": "double" }, "units": { "type": "long" } } } } } }
        """;

    /// <param name="nestedLimit">Of <c>index.mapping.nested_objects.limit</c>; null for the default.</param>
    public static ImitatedIndex Empty(int? nestedLimit = null)
    {
        var definition = JsonNode.Parse(Definition)!;
        if (nestedLimit is { } limit)
        {
            definition["settings"] = new JsonObject { ["index"] = new JsonObject { ["mapping.nested_objects.limit"] = limit } };
        }

        return new(definition);
    }

    /// <summary>Facility 1 with two records of air and one of water, facility 2 with one of air.</summary>
    public static ImitatedIndex Two()
    {
        var index = Empty();
        Write(index, "1", """{"id":1,"name":"one","records":[{"kind":"air","year":2021,"amount":1,"units":10},{"kind":"air","year":2022,"amount":2,"units":20},{"kind":"water","year":2022,"amount":100,"units":1000}]}""");
        Write(index, "2", """{"id":2,"name":"two","records":[{"kind":"air","year":2021,"amount":50,"units":500}]}""");
        index.Refresh();
        return index;
    }

    /// <returns>The status of the answer.</returns>
    public static int Write(ImitatedIndex index, string id, string document, long version = 1, bool orEqual = false) => index.Write(id, JsonElement.Parse(document), version, orEqual).Status;

    /// <summary>The answer to a search.</summary>
    public static JsonObject Ask(ImitatedIndex index, string search) => ImitatedSearch.Answer(index, JsonElement.Parse(search));

    /// <summary>What a search that counts has counted; the names of aggregations have their types before them.</summary>
    /// <param name="aggregations">As the documentation writes them.</param>
    public static JsonNode Count(ImitatedIndex index, string aggregations) =>
        Ask(index, $$"""{"size":0,"query":{"match_all":{} },"aggregations":{{aggregations}} }""")["aggregations"]!;
}
