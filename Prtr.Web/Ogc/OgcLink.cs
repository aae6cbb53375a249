using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Ogc;

/// <summary>A link of a document.</summary>
/// <param name="Address">Absolute.</param>
public sealed record OgcLink(string Relation, string Address, string MediaType, string Title)
{
    public const string Json = "application/json";

    private const string Language = "lang";

    /// <summary>An address in the language of this request, so that who follows links hears one language.</summary>
    /// <param name="path">Under the root, with a slash in front.</param>
    public static string To(HttpContext context, string path) =>
        QueryHelpers.AddQueryString(PageLinks.Absolute(context, path), Language, SiteLanguages.Current);

    /// <summary>The address of this request in its language, with some parameters set anew.</summary>
    public static string With(HttpContext context, string format, params IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value);
        query[OgcFormat.Parameter] = format;
        query[Language] = SiteLanguages.Current;
        foreach (var (name, value) in parameters)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString(PageLinks.Absolute(context, context.Request.Path), query);
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<OgcLink> links)
    {
        json.WriteStartArray("links");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("rel", link.Relation);
            json.WriteString("href", link.Address);
            json.WriteString("type", link.MediaType);
            json.WriteString("title", link.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
