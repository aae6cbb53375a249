using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>What the maps of the pages are made from.</summary>
public static class MapEndpoints
{
    public static void MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SiteLanguages.Route + "/map.svg", MapSvg.AnswerAsync).IsHeavy().ExcludeFromDescription();
        routes.MapGet(SiteLanguages.Route + "/map.json", MapPlaces.AnswerAsync).IsHeavy().ExcludeFromDescription();
        routes.MapGet(SiteLanguages.Route + "/receivers.svg", ReceiversSvg.AnswerAsync).IsHeavy().ExcludeFromDescription();
        if (routes.ServiceProvider.GetRequiredService<StreetTiles>() is { File: not null } streets)
        {
            routes.MapGet(StreetTiles.Path, streets.Send).ExcludeFromDescription();
        }
    }
}
