namespace Prtr.Web.Endpoints.OpenData;

/// <summary>The register as open data: identifiers, files, catalogue, feeds, sitemap.</summary>
public static class OpenDataEndpoints
{
    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddScoped<Sitemap>();
    }

    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        routes.MapStableIds();
        routes.MapSitemap();
    }
}
