using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>The register as open data: identifiers, files, catalogue, feeds, sitemap.</summary>
public static class OpenDataEndpoints
{
    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddScoped<Sitemap>();
        services.AddSingleton<BulkFiles>();
        services.AddSingleton(BulkFolder);
        services.AddSingleton<OpenDataReleases>();
        services.AddHostedService<BulkPreparation>();
    }

    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        routes.MapStableIds();
        routes.MapSitemap();
        routes.MapBulkFiles();
        routes.MapCatalogue();
        routes.MapFeeds();
    }

    private static BulkFolder BulkFolder(IServiceProvider services)
    {
        const long megabyte = 1024 * 1024;
        var configuration = services.GetRequiredService<IConfiguration>();
        var notice = configuration.GetValue<bool>("Site:Demonstration")
            ? string.Join(' ', Languages.All.Select(language => OpenDataTexts.Get(language, "Demonstration")))
            : null;
        var database = services.GetRequiredService<RegisterDatabase>();
        return new(
            database,
            services.GetRequiredService<ReferenceData>(),
            notice,
            configuration.GetValue("Site:BulkMegabytes", 4096L) * megabyte,
            Path.Combine(database.Directory, "open-data"));
    }
}
