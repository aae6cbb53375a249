using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Prtr.Search.Exports;
using Prtr.Search.OpenData;
using Prtr.Search.OpenData.Catalogue;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>The catalogue of the register's open data (DCAT-AP 3), for the portals that harvest it.</summary>
public static class CatalogueEndpoints
{
    private const string JsonLdAddress = "/catalog.jsonld";
    private const string JsonLdType = "application/ld+json";
    private const string TurtleAddress = "/catalog.ttl";
    private const string TurtleType = "text/turtle";

    /// <summary>Where the catalogue stands, in which media type, and what that is called.</summary>
    public static IReadOnlyList<(string Address, string MediaType, string Name)> Formats { get; } =
        [(JsonLdAddress, JsonLdType, "JSON-LD"), (TurtleAddress, TurtleType, "Turtle")];

    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        var catalogue = routes.MapGroup("").RequireCors().ExcludeFromDescription();
        catalogue.MapGet(JsonLdAddress, async (HttpContext context, IRegisterSearch register, BulkFiles files, BulkFolder folder, CancellationToken token) =>
        {
            var dcat = await DcatAsync(context, register, files, folder, token);
            var buffer = new MemoryStream();
            await using (var json = new Utf8JsonWriter(buffer, ExportJson.Options))
            {
                JsonLd.Write(json, dcat.Resources());
            }

            return Tagged(context, buffer.ToArray(), JsonLdType);
        });
        catalogue.MapGet(TurtleAddress, async (HttpContext context, IRegisterSearch register, BulkFiles files, BulkFolder folder, CancellationToken token) =>
            Tagged(context, Encoding.UTF8.GetBytes(Turtle.Write((await DcatAsync(context, register, files, folder, token)).Resources())), TurtleType + "; charset=utf-8"));
    }

    // By its bytes: what is known of files grows within a release.
    private static FileContentHttpResult Tagged(HttpContext context, byte[] content, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentLanguage = new StringValues([.. Languages.All]);
        return TypedResults.Bytes(content, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"", isWeak: true));
    }

    private static async Task<DcatCatalogue> DcatAsync(HttpContext context, IRegisterSearch register, BulkFiles files, BulkFolder folder, CancellationToken cancellationToken)
    {
        var release = (await register.StateAsync(cancellationToken)).Release;
        var known = new List<(BulkFile, BulkFacts?)>();
        foreach (var file in await files.OfAsync(release, cancellationToken))
        {
            known.Add((file, (await folder.FindAsync(release, file, cancellationToken))?.Facts));
        }

        return new DcatCatalogue(PageLinks.Absolute(context, ""), release, known);
    }
}
