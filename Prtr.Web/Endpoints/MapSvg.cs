using System.Globalization;
using System.Text;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Endpoints.Maps;

namespace Prtr.Web.Endpoints;

/// <summary>The facilities of a query as a drawing, for pages without a script.</summary>
public static class MapSvg
{
    public static void MapDrawnMaps(this IEndpointRouteBuilder routes) =>
        routes.MapGet(SiteLanguages.Route + "/map.svg", async (HttpRequest request, BaseMap map, IRegisterSearch search, CancellationToken cancellationToken) =>
        {
            var places = new List<GeoPoint>();
            await foreach (var hit in search.FacilitiesAsync(RegisterQuery.Parse(request.Query).Query, cancellationToken))
            {
                places.Add(hit.Facility.Place);
            }

            return Results.Text(Draw(map, places, SiteLanguages.Current), "image/svg+xml", Encoding.UTF8);
        }).IsHeavy().ExcludeFromDescription();

    private static string Draw(BaseMap map, List<GeoPoint> places, string language) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Albers.Width} {Albers.Height}" stroke-linejoin="round">
        <rect width="100%" height="100%" fill="#eef3f5"/>{map.Ground}
        <g font-family="sans-serif" font-size="12" fill="#46535b" text-anchor="middle">{map.Names(language)}</g>
        {Dots(places, "#fff", places.Count > 1 ? 9 : 18)}{Dots(places, "#00566f", places.Count > 1 ? 6 : 14)}
        </svg>
        """;

    // A line of no length with round ends is a dot in ten letters.
    private static string Dots(List<GeoPoint> places, string colour, int size)
    {
        var path = new StringBuilder();
        foreach (var place in places)
        {
            var (x, y) = Albers.Place(place.Longitude, place.Latitude);
            path.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}h0");
        }

        return $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{size}\" stroke-linecap=\"round\"/>";
    }
}
