using System.Globalization;
using System.Text;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The map of a query as a file, for pages without a script. The country, which a first page waits for, is written in as few letters as can be.</summary>
public static class MapSvg
{
    public static async Task<IResult> AnswerAsync(HttpRequest request, BaseMap map, IWebHostEnvironment environment, IRegisterSearch search, CancellationToken cancellationToken)
    {
        var query = RegisterQuery.Parse(request.Query).Query;
        var places = await PlacesAsync(search, query, cancellationToken);
        var language = SiteLanguages.Current;
        var drawn = MapDrawing.Around(query, places) is null ? Country(map, places, language) : SvgPicture.Write(MapDrawing.Of(environment, query, places, language, ""));
        return Results.Text(drawn, "image/svg+xml", Encoding.UTF8);
    }

    /// <summary>Where the facilities of a query are.</summary>
    public static async Task<IReadOnlyList<GeoPoint>> PlacesAsync(IRegisterSearch search, RegisterQuery query, CancellationToken cancellationToken)
    {
        var places = new List<GeoPoint>();
        await foreach (var hit in search.FacilitiesAsync(query, cancellationToken))
        {
            places.Add(hit.Facility.Place);
        }

        return places;
    }

    private static string Country(BaseMap map, IReadOnlyList<GeoPoint> places, string language)
    {
        var size = places.Count > 1 ? 6 : 14;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Albers.Width} {Albers.Height}" stroke-linejoin="round">
            <rect width="100%" height="100%" fill="#e3edf1"/>{map.Ground}<g font-family="sans-serif" font-size="12" fill="#46535b" text-anchor="middle">{map.Names(language)}</g>
            <defs><path id="f" fill="none" stroke-linecap="round" d="{Dots(places.Select(place => Albers.Place(place.Longitude, place.Latitude)))}"/></defs>
            <use href="#f" stroke="#fff" stroke-width="{size + (size > 6 ? 4 : 3)}"/><use href="#f" stroke="#00566f" stroke-width="{size}"/>
            </svg>
            """;
    }

    // A line of no length with round ends is a dot in ten letters; those that fall together are written once.
    private static string Dots(IEnumerable<(double X, double Y)> places) => string.Concat(places
        .Select(place => string.Create(CultureInfo.InvariantCulture, $"M{place.X:0} {place.Y:0}h0"))
        .Distinct());
}
