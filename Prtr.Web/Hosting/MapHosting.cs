using Prtr.Web.Endpoints.Maps;

namespace Prtr.Web.Hosting;

/// <summary>The ground of the maps, and streets where a file of them is set.</summary>
public static class MapHosting
{
    /// <returns>Why the streets cannot be shown; null when they can, or none are set.</returns>
    public static string? AddMaps(this WebApplicationBuilder builder)
    {
        var streets = SiteFolders.Of(builder.Configuration, builder.Environment.ContentRootPath).Streets is { } file ? new StreetTiles(file) : StreetTiles.None;
        builder.Services.AddSingleton<BaseMap>();
        builder.Services.AddSingleton(streets);
        return streets.Problem();
    }
}
