using System.Text.Json.Nodes;
using Prtr.Search.OpenData;
using Prtr.Search.Register;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Ogc;

/// <summary>The OGC API as OpenAPI 3.0, which geographic information systems read for the parameters that they may send.</summary>
public static class OgcDescription
{
    /// <param name="server">The absolute address of the landing page.</param>
    public static string Write(string server) => new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = "Pollutant release and transfer register: OGC API Features", ["version"] = "1", ["license"] = new JsonObject { ["name"] = Licence.Title, ["url"] = Licence.Address } },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
        // One requirement that asks for nothing: everybody may read.
        ["security"] = new JsonArray(new JsonObject()),
        ["paths"] = Paths(),
    }.ToJsonString();

    private static JsonObject Paths()
    {
        var paths = new JsonObject
        {
            ["/"] = Get("landing", "The landing page.", OgcLink.Json),
            ["/conformance"] = Get("conformance", "What this API conforms to.", OgcLink.Json),
            ["/collections"] = Get("collections", "The collections of features.", OgcLink.Json),
        };
        foreach (var collection in OgcLayer.All)
        {
            var path = "/collections/" + collection.Id;
            var name = char.ToUpperInvariant(collection.Id[0]) + collection.Id[1..];
            paths[path] = Get("describe" + name, "The collection.", OgcLink.Json);
            paths[path + "/items"] = Get("get" + name, "Features of the collection.", TwinFormat.GeoJson.MediaType, Items());
            paths[path + "/items/{featureId}"] = Get(
                "getOneOf" + name, "One feature.", TwinFormat.GeoJson.MediaType, Parameter("featureId", new JsonObject { ["type"] = "string" }, "path"));
        }

        return paths;
    }

    private static JsonObject[] Items() =>
    [
        Parameter("limit", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = OgcItems.LargestLimit, ["default"] = OgcItems.DefaultLimit }),
        Parameter("offset", new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["default"] = 0 }),
        Parameter("bbox", new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "number" }, ["minItems"] = 4, ["maxItems"] = 6 }),
        Parameter("datetime", Text()),
        .. OgcItems.Filters.Select(filter => Parameter(filter, Text())),
    ];

    private static JsonObject Get(string name, string summary, string mediaType, params IEnumerable<JsonObject> parameters) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = name,
            ["summary"] = summary,
            ["parameters"] = new JsonArray([.. parameters, Parameter(OgcFormat.Parameter, Choice(OgcFormat.Json, OgcFormat.Html)), Parameter("lang", Choice([.. Languages.All]))]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "OK",
                    ["content"] = new JsonObject { [mediaType] = new JsonObject(), [AcceptedType.Html] = new JsonObject() },
                },
                ["400"] = new JsonObject { ["description"] = "A parameter is unknown or malformed." },
            },
        },
    };

    private static JsonObject Parameter(string name, JsonObject schema, string place = "query") => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["schema"] = schema,
        ["style"] = place == "path" ? "simple" : "form",
        ["explode"] = false,
    };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Choice(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };
}
