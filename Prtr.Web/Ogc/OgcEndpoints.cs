using System.Text.Json.Serialization;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Ogc;

/// <summary>The register for geographic information systems: OGC API Features, part 1, so that QGIS and GDAL open it by its address.</summary>
public static class OgcEndpoints
{
    private const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";

    private static readonly string[] Classes =
    [
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    ];

    public static void AddOgc(this IServiceCollection services) => services.AddScoped<OgcFeatures>();

    public static void MapOgc(this IEndpointRouteBuilder routes)
    {
        var ogc = routes.MapGroup("/ogc").AddEndpointFilter<BadQueries>().AddEndpointFilter<OgcFormat>().AddEndpointFilter<ReleaseTag>().RequireCors().ExcludeFromDescription();
        ogc.MapGet("", Landing);
        ogc.MapGet("/conformance", Conformance);
        ogc.MapGet("/api", (HttpContext context) => TypedResults.Text(OgcDescription.Write(PageLinks.Absolute(context, "/ogc")), OpenApi));
        ogc.MapGet("/collections", CollectionsAsync);
        ogc.MapGet("/collections/{id}", CollectionAsync);
        ogc.MapGet("/collections/facilities/items", (HttpContext context, OgcItems asked, OgcFeatures features, CancellationToken token) => features.FacilitiesAsync(context, asked, token)).IsHeavy("limit");
        ogc.MapGet("/collections/regions/items", (HttpContext context, OgcItems asked, OgcFeatures features, CancellationToken token) => features.RegionsAsync(context, asked, token));
        ogc.MapGet($"/collections/facilities/items/{{{AskedQuery.SubjectValue}}}", (HttpContext context, string value, OgcFeatures features, CancellationToken token) => features.FacilityAsync(context, value, token))
            .WithMetadata(Subject.Facility).AddSubjectFilters(Subject.Facility);
        ogc.MapGet($"/collections/regions/items/{{{AskedQuery.SubjectValue}}}", (HttpContext context, string value, OgcFeatures features, CancellationToken token) => features.RegionAsync(context, value, token));
        ogc.MapGet("/{**rest}", (string? rest) => Problems.NotFound("address", "/ogc/" + rest));
    }

    private static OgcAnswer Landing(HttpContext context)
    {
        var language = SiteLanguages.Current;
        var title = OpenDataTexts.Get(language, "Register");
        return new OgcAnswer(
            title,
            json =>
            {
                json.WriteString("title", title);
                json.WriteString("description", OpenDataTexts.Get(language, "Catalogue.Description"));
            },
            [
                new("service-desc", At("/ogc/api"), OpenApi, "OpenAPI"),
                new("service-doc", At("/ogc?f=html"), AcceptedType.Html, title),
                new("conformance", At("/ogc/conformance"), OgcLink.Json, "Conformance"),
                new("data", At("/ogc/collections"), OgcLink.Json, OpenDataTexts.Get(language, "Ogc.Collections")),
                new("license", Licence.Address, AcceptedType.Html, Licence.Title),
            ]);

        string At(string path) => OgcLink.To(context, path);
    }

    private static OgcAnswer Conformance() => new(
        "Conformance",
        json =>
        {
            json.WriteStartArray("conformsTo");
            foreach (var one in Classes)
            {
                json.WriteStringValue(one);
            }

            json.WriteEndArray();
        },
        []);

    private static async Task<IResult> CollectionsAsync(HttpContext context, IRegisterSearch register, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        var language = SiteLanguages.Current;
        return new OgcAnswer(
            OpenDataTexts.Get(language, "Ogc.Collections"),
            json =>
            {
                json.WriteStartArray("collections");
                foreach (var collection in OgcLayer.All)
                {
                    json.WriteStartObject();
                    collection.Write(json, state, language);
                    var self = new OgcLink("self", OgcLink.To(context, "/ogc/collections/" + collection.Id), OgcLink.Json, collection.Title(language));
                    OgcLink.Write(json, collection.Links(context, language).Prepend(self));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            },
            []);
    }

    private static async Task<IResult> CollectionAsync(string id, HttpContext context, IRegisterSearch register, CancellationToken cancellationToken)
    {
        if (OgcLayer.All.FirstOrDefault(one => one.Id == id) is not { } collection)
        {
            return Problems.NotFound("collection", id);
        }

        var state = await register.StateAsync(cancellationToken);
        var language = SiteLanguages.Current;
        return new OgcAnswer(collection.Title(language), json => collection.Write(json, state, language), [.. collection.Links(context, language)]);
    }
}

[JsonSerializable(typeof(double[]))]
internal sealed partial class OgcJson : JsonSerializerContext;
