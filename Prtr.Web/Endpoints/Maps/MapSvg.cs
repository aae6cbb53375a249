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

    private static string Draw(BaseMap map, List<GeoPoint> places, string language)
    {
        var view = MapView.Of(places);
        var (edge, dot) = places.Count > 1 ? (9, 6) : (18, 14);
        return $"""
            {map.Start(view, language)}
            <defs><path id="f" fill="none" stroke-linecap="round" d="{Dots(places, view)}"/></defs>
            <use href="#f" stroke="#fff" stroke-width="{view.Size(edge)}"/><use href="#f" stroke="#00566f" stroke-width="{view.Size(dot)}"/>
            </svg>
            """;
    }

    // A line of no length with round ends is a dot in ten letters; those that fall together are written once.
    private static string Dots(IEnumerable<GeoPoint> places, MapView view)
    {
        var digits = view == MapView.Whole ? "0" : "0.#";
        return string.Concat(places
            .Select(place => Albers.Place(place.Longitude, place.Latitude))
            .Select(place => $"M{Number(place.X)} {Number(place.Y)}h0")
            .Distinct());

        string Number(double value) => value.ToString(digits, CultureInfo.InvariantCulture);
    }
}
