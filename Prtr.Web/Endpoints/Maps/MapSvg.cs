using System.Globalization;
using System.Text;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The facilities of a query as a drawing, for pages without a script.</summary>
public static class MapSvg
{
    public static async Task<IResult> AnswerAsync(HttpRequest request, BaseMap map, IRegisterSearch search, CancellationToken cancellationToken)
    {
        var places = new List<GeoPoint>();
        await foreach (var hit in search.FacilitiesAsync(RegisterQuery.Parse(request.Query).Query, cancellationToken))
        {
            places.Add(hit.Facility.Place);
        }

        return Results.Text(Draw(map, places, SiteLanguages.Current), "image/svg+xml", Encoding.UTF8);
    }

    private static string Draw(BaseMap map, List<GeoPoint> places, string language) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Albers.Width} {Albers.Height}" stroke-linejoin="round">
        <rect width="100%" height="100%" fill="#e3edf1"/>{map.Ground}
        <g font-family="sans-serif" font-size="12" fill="#46535b" text-anchor="middle">{map.Names(language)}</g>
        <defs><path id="f" fill="none" stroke-linecap="round" d="{Dots(places)}"/></defs>
        <use href="#f" stroke="#fff" stroke-width="{(places.Count > 1 ? 9 : 18)}"/><use href="#f" stroke="#00566f" stroke-width="{(places.Count > 1 ? 6 : 14)}"/>
        </svg>
        """;

    // A line of no length with round ends is a dot in ten letters; those that fall together are written once.
    private static string Dots(IEnumerable<GeoPoint> places) => string.Concat(places
        .Select(place => Albers.Place(place.Longitude, place.Latitude))
        .Select(place => string.Create(CultureInfo.InvariantCulture, $"M{place.X:0} {place.Y:0}h0"))
        .Distinct());
}
