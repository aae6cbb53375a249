using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Prtr.Tests.Elasticsearch;

/// <summary>What tells servers apart before they answer anything: the media types that they take, and whether they say in a header what they are.</summary>
/// <param name="Compatible">The version in the media types that it takes; null for one that takes plain JSON only.</param>
public sealed record ImitatedProduct(string Version, string Tagline, bool IsNamed, int? Compatible)
{
    public static readonly ImitatedProduct Elasticsearch9 = new("9.5.0", "You Know, for Search", IsNamed: true, Compatible: 9);
    public static readonly ImitatedProduct Elasticsearch8 = new("8.15.0", "You Know, for Search", IsNamed: true, Compatible: 8);
    public static readonly ImitatedProduct Elasticsearch7 = new("7.17.9", "You Know, for Search", IsNamed: false, Compatible: null);
    public static readonly ImitatedProduct Elasticsearch6 = Elasticsearch7 with { Version = "6.8.23" };
    public static readonly ImitatedProduct OpenSearch = new("2.19.1", "The OpenSearch Project: https://opensearch.org/", IsNamed: false, Compatible: null);

    private string Vendor => $"application/vnd.elasticsearch+json;compatible-with={Compatible}";

    public JsonObject Described() => new() { ["name"] = "node-1", ["version"] = new JsonObject { ["number"] = Version }, ["tagline"] = Tagline };

    /// <summary>Names itself and the type of its answer, and refuses what it does not speak.</summary>
    public async Task<bool> TakesAsync(HttpContext context)
    {
        if (IsNamed)
        {
            context.Response.Headers["X-Elastic-Product"] = "Elasticsearch";
        }

        var asked = context.Request.Headers.Accept.ToString().Replace(" ", "", StringComparison.Ordinal);
        var isPlain = asked is "application/json" or "*/*" or "";
        context.Response.ContentType = isPlain ? "application/json" : Vendor;
        if (isPlain || (Compatible is not null && asked == Vendor))
        {
            return true;
        }

        context.Response.StatusCode = Compatible is null ? 406 : 400;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Compatible is null
            ? """{"error":"Content-Type header is not supported","status":406}"""
            : """{"error":{"type":"media_type_header_exception","reason":"Invalid media-type value on headers [Accept]"},"status":400}""");
        return false;
    }
}
