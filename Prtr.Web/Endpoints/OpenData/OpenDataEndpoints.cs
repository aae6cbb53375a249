using Prtr.Search.Database;
using Prtr.Search.Exports;
using Prtr.Search.OpenData;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Settings;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>The register as open data: identifiers, files, catalogue, feeds, sitemap.</summary>
public static class OpenDataEndpoints
{
    // One at a time: they are the largest, and are also made ahead, which nobody's workbook should wait for.
    private const string BulkGate = "bulk";

    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddKeyedSingleton(BulkGate, (_, _) => new HeavyGate(atOnce: 1));
        services.AddScoped<Sitemap>();
        services.AddSingleton<BulkFiles>();
        services.AddSingleton(BulkFolder);
        services.AddScoped<OpenDataReleases>();
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
        var settings = services.GetRequiredService<SiteSettings>();
        var notice = settings.IsDemonstration
            ? string.Join(' ', Languages.All.Select(language => OpenDataTexts.Get(language, "Demonstration")))
            : null;
        var database = services.GetRequiredService<RegisterDatabase>();
        return new(database, services.GetRequiredService<ReferenceData>(), notice, settings.BulkBytes, Prtr.Search.OpenData.BulkFolder.In(database), services.GetRequiredKeyedService<HeavyGate>(BulkGate));
    }
}
