using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Prtr.Tests.Http;

/// <summary>The OpenAPI document, read strictly: an answer may hold no member that is not described.</summary>
public sealed class DescribedApi
{
    private readonly JsonObject document;

    public DescribedApi(string json)
    {
        document = JsonNode.Parse(json)!.AsObject();
        foreach (var schema in document["components"]!["schemas"]!.AsObject().Select(pair => pair.Value!.AsObject()).Where(s => s.ContainsKey("properties")))
        {
            schema.TryAdd("additionalProperties", false);
        }
    }

    /// <summary>Every operation under <c>/api/</c> that reads.</summary>
    public IReadOnlyList<DescribedOperation> Operations =>
    [
        .. from path in document["paths"]!.AsObject()
           where path.Key.StartsWith("/api/", StringComparison.Ordinal)
           where path.Value!["get"] is not null
           select new DescribedOperation(path.Key, path.Value!["get"]!.AsObject()),
    ];

    /// <summary>Why the answer is not as described; empty when it is.</summary>
    public IReadOnlyList<string> Differences(DescribedOperation operation, int status, JsonElement answer)
    {
        var described = operation.Json["responses"]![status.ToString(CultureInfo.InvariantCulture)]?["content"]?.AsObject().First().Value!["schema"];
        if (described is null)
        {
            return [$"{operation.Path}: no schema for {status}"];
        }

        var root = new JsonObject { ["allOf"] = new JsonArray(described.DeepClone()), ["$defs"] = document["components"]!["schemas"]!.DeepClone() };
        var schema = JsonSchema.FromText(root.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
        var result = schema.Evaluate(answer, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).SelectMany(d => d.Errors!.Select(e => $"{operation.Path} {d.InstanceLocation}: {e.Value}")).Take(10)];
    }
}

/// <summary>One operation of it.</summary>
public sealed record DescribedOperation(string Path, JsonObject Json)
{
    public IEnumerable<JsonObject> Parameters => Json["parameters"]?.AsArray().Select(p => p!.AsObject()) ?? [];

    /// <summary>The address of a request with the examples of the path and of these parameters.</summary>
    public string Address(params IReadOnlyList<string> query)
    {
        var path = Parameters.Where(p => (string?)p["in"] == "path").Aggregate(Path, (address, p) => address.Replace($"{{{p["name"]}}}", Uri.EscapeDataString(Example(p)), StringComparison.Ordinal));
        var asked = Parameters.Where(p => query.Contains((string?)p["name"])).Select(p => $"{p["name"]}={Uri.EscapeDataString(Example(p))}");
        return path + "?" + string.Join('&', asked);
    }

    private static string Example(JsonObject parameter) => parameter["example"] is JsonArray values ? values[0]!.ToString() : parameter["example"]!.ToString();
}
