using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Prtr.Tests.Elasticsearch;

/// <summary>
/// A server on loopback that answers the calls of the register as the documentation of Elasticsearch says, over real HTTP and in memory: what can be tested of the engine
/// where no server is installed. It says nothing about the real one; for that there is PRTR_TEST_ELASTICSEARCH.
/// </summary>
public sealed class ImitatedElasticsearch : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock access = new();
    private readonly Dictionary<string, string> aliases = [];
    private readonly Dictionary<string, int> sent = [];

    private ImitatedElasticsearch(WebApplication app) => this.app = app;

    public Dictionary<string, ImitatedIndex> Indices { get; } = [];

    /// <summary>Looks at a request first, and answers it if it wants to: then it returns true.</summary>
    public Func<HttpContext, Task<bool>> Interfere { get; set; } = _ => Task.FromResult(false);

    /// <summary>For an item of a bulk request, by its id (of a facility: "facility 1") and how often it has come, the status and error that it is refused with; null takes it.</summary>
    public Func<string, int, (int Status, string Type)?> RefuseItem { get; set; } = (_, _) => null;

    /// <summary>What kind of server it plays; else Elasticsearch of the version that the client is made for.</summary>
    public ImitatedProduct Product { get; set; } = ImitatedProduct.Elasticsearch9;

    /// <summary>Takes documents and forgets them.</summary>
    public bool LoseDocuments { get; set; }

    public Uri Url { get; private set; } = null!;

    /// <summary>The requests so far: method and path.</summary>
    public List<string> Requests { get; } = [];

    /// <param name="certificate">For HTTPS.</param>
    /// <param name="port">0 for any.</param>
    public static async Task<ImitatedElasticsearch> StartAsync(X509Certificate2? certificate = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRequestDecompression();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Listen(IPAddress.Loopback, port, listen => _ = certificate is null ? listen : listen.UseHttps(certificate));
        });
        var app = builder.Build();
        var server = new ImitatedElasticsearch(app);
        app.UseRequestDecompression();
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    /// <summary>The index behind an alias, or of that name.</summary>
    public string? Behind(string name) => aliases.GetValueOrDefault(name) ?? (Indices.ContainsKey(name) ? name : null);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        lock (access)
        {
            Requests.Add($"{context.Request.Method} {context.Request.Path}");
        }

        if (!await Product.TakesAsync(context) || await Interfere(context))
        {
            return;
        }

        JsonObject answer;
        lock (access)
        {
            try
            {
                answer = Answer(context, body);
            }
            catch (ImitatedRefusalException refusal)
            {
                context.Response.StatusCode = 400;
                answer = Error(refusal.Type, refusal.Message, 400);
            }
        }

        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private JsonObject Answer(HttpContext context, string body)
    {
        var path = context.Request.Path.Value!.Trim('/').Split('/');
        return (context.Request.Method, path) switch
        {
            ("GET", [""]) => Product.Described(),
            ("POST", ["_msearch"]) => ManySearches(body),
            ("POST", ["_aliases"]) => ChangeAliases(context, JsonNode.Parse(body)!),
            ("GET", [var pattern, "_alias"]) => new JsonObject(Indices.Keys.Where(name => name.StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal))
                .Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["aliases"] = new JsonObject() }))),
            ("PUT", [var name]) => Create(name, body),
            ("DELETE", [var name]) => Indices.Remove(name) ? Done() : Missing(context, name),
            (_, [var name, ..]) when Behind(name) is null => Missing(context, name),
            ("GET", [var name, "_mapping"]) => new JsonObject { [Behind(name)!] = new JsonObject { ["mappings"] = Indices[Behind(name)!].Mappings.DeepClone() } },
            ("POST", [var name, "_refresh"]) => Refresh(name),
            ("POST", [var name, "_count"]) => new JsonObject { ["count"] = Indices[Behind(name)!].Visible.Count(ImitatedQuery.Compile(Indices[Behind(name)!], JsonElement.Parse(body).GetProperty("query"))) },
            ("POST", [var name, "_search"]) => ImitatedSearch.Answer(Indices[Behind(name)!], JsonElement.Parse(body)),
            ("POST", [var name, "_bulk"]) => Bulk(Indices[Behind(name)!], body),
            ("GET", [var name, "_doc", var id]) => Document(context, Behind(name)!, id),
            ("PUT", [var name, "_doc", var id]) => Write(context, Indices[Behind(name)!], id, body),
            _ => throw new ImitatedRefusalException("invalid", $"no handler found for {context.Request.Method} {context.Request.Path}"),
        };
    }

    private JsonObject ManySearches(string body) => new()
    {
        ["took"] = 1,
        ["responses"] = new JsonArray([.. Lines(body).Chunk(2).Select(pair =>
            Behind(IndexOf(JsonElement.Parse(pair[0]))) is { } index
                ? ImitatedSearch.Answer(Indices[index], JsonElement.Parse(pair[1]))
                : Error("index_not_found_exception", "no such index", 404))]),
    };

    private static string IndexOf(JsonElement header) =>
        header.GetProperty("index") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().Single().GetString()! : header.GetProperty("index").GetString()!;

    private JsonObject ChangeAliases(HttpContext context, JsonNode request)
    {
        foreach (var action in request["actions"]!.AsArray().SelectMany(action => action!.AsObject()))
        {
            var (index, alias) = (action.Value!["index"]!.GetValue<string>(), action.Value["alias"]!.GetValue<string>());
            if (!Indices.ContainsKey(index))
            {
                return Missing(context, index);
            }

            _ = action.Key == "add" ? aliases[alias] = index : aliases.Remove(alias) ? "" : "";
        }

        return Done();
    }

    private JsonObject Create(string name, string body)
    {
        if (!Indices.TryAdd(name, new ImitatedIndex(JsonNode.Parse(body)!)))
        {
            throw new ImitatedRefusalException("resource_already_exists_exception", $"index [{name}] already exists");
        }

        return Done();
    }

    private JsonObject Refresh(string name)
    {
        Indices[Behind(name)!].Refresh();
        return Done();
    }

    private JsonObject Bulk(ImitatedIndex index, string body)
    {
        var items = Lines(body).Chunk(2).Select(pair =>
        {
            var action = JsonElement.Parse(pair[0]).GetProperty("index");
            var id = action.GetProperty("_id").GetString()!;
            var known = index.IsNested("records") ? "facility " + id : id;
            sent[known] = sent.GetValueOrDefault(known) + 1;
            var (status, type, reason) = RefuseItem(known, sent[known]) is { } refusal ? (refusal.Status, refusal.Type, "refused")
                : LoseDocuments ? (201, "", "")
                : index.Write(id, JsonElement.Parse(pair[1]), action.GetProperty("version").GetInt64(), orEqual: false);
            var item = new JsonObject { ["_id"] = id, ["status"] = status };
            if (status >= 300)
            {
                item["error"] = new JsonObject { ["type"] = type, ["reason"] = reason };
            }

            return new JsonObject { ["index"] = item };
        }).ToArray();
        return new() { ["took"] = 1, ["errors"] = Array.Exists(items, item => item["index"]!["error"] is not null), ["items"] = new JsonArray([.. items]) };
    }

    private JsonObject Document(HttpContext context, string index, string id)
    {
        if (Indices[index].Find(id) is { } found)
        {
            return new() { ["_index"] = index, ["_id"] = id, ["found"] = true, ["_source"] = JsonNode.Parse(found.Source.GetRawText()) };
        }

        context.Response.StatusCode = 404;
        return new() { ["_index"] = index, ["_id"] = id, ["found"] = false };
    }

    private static JsonObject Write(HttpContext context, ImitatedIndex index, string id, string body)
    {
        var version = long.Parse(context.Request.Query["version"]!, CultureInfo.InvariantCulture);
        var (status, type, reason) = index.Write(id, JsonElement.Parse(body), version, orEqual: context.Request.Query["version_type"] == "external_gte");
        context.Response.StatusCode = status;
        return status < 300 ? Done() : Error(type, reason, status);
    }

    private static JsonObject Missing(HttpContext context, string name)
    {
        context.Response.StatusCode = 404;
        return Error("index_not_found_exception", $"no such index [{name}]", 404);
    }

    private static JsonObject Error(string type, string reason, int status) =>
        new() { ["error"] = new JsonObject { ["type"] = type, ["reason"] = reason }, ["status"] = status };

    private static JsonObject Done() => new() { ["acknowledged"] = true };

    private static string[] Lines(string body) => body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
