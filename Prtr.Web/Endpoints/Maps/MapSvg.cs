using System.Globalization;
using System.Text;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The facilities of a query as a drawing, for pages without a script: what is around the place that the query names, or around its one facility; else the country.</summary>
public static class MapSvg
{
    private const double AroundOne = 25;
    private const double MostAround = 100;

    public static async Task<IResult> AnswerAsync(HttpRequest request, BaseMap map, IWebHostEnvironment environment, IRegisterSearch search, CancellationToken cancellationToken)
    {
        var query = RegisterQuery.Parse(request.Query).Query;
        var places = new List<GeoPoint>();
        await foreach (var hit in search.FacilitiesAsync(query, cancellationToken))
        {
            places.Add(hit.Facility.Place);
        }

        var language = SiteLanguages.Current;
        var drawn = query.Near is { Kilometres: <= MostAround } near ? Around(new(environment, near.Place, near.Kilometres), near, places, language)
            : places is [var one] ? Around(new(environment, one, AroundOne), null, places, language)
            : Country(map, places, language);
        return Results.Text(drawn, "image/svg+xml", Encoding.UTF8);
    }

    private static string Country(BaseMap map, List<GeoPoint> places, string language) => Drawing(
        $"{map.Ground}<g font-family=\"sans-serif\" font-size=\"12\" fill=\"#46535b\" text-anchor=\"middle\">{map.Names(language)}</g>",
        places.Select(place => Albers.Place(place.Longitude, place.Latitude)),
        places.Count > 1 ? 6 : 14);

    private static string Around(Surroundings ground, Near? near, List<GeoPoint> places, string language) => Drawing(
        ground.Draw(language) + (near is null ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{Albers.Width / 2:0}\" cy=\"{Albers.Height / 2:0}\" r=\"{near.Kilometres * ground.Scale:0}\" fill=\"none\" stroke=\"#9a4a00\" stroke-width=\"1.5\" stroke-dasharray=\"8 5\"/><path d=\"M{(Albers.Width / 2) - 7:0} {Albers.Height / 2:0}h14m-7-7v14\" stroke=\"#9a4a00\" stroke-width=\"2\"/>")),
        places.Select(ground.Place),
        near is null ? 14 : 10);

    private static string Drawing(string ground, IEnumerable<(double X, double Y)> places, int size) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Albers.Width} {Albers.Height}" stroke-linejoin="round">
        <rect width="100%" height="100%" fill="#e3edf1"/>{ground}
        <defs><path id="f" fill="none" stroke-linecap="round" d="{Dots(places)}"/></defs>
        <use href="#f" stroke="#fff" stroke-width="{size + (size > 6 ? 4 : 3)}"/><use href="#f" stroke="#00566f" stroke-width="{size}"/>
        </svg>
        """;

    // A line of no length with round ends is a dot in ten letters; those that fall together are written once.
    private static string Dots(IEnumerable<(double X, double Y)> places) => string.Concat(places
        .Select(place => string.Create(CultureInfo.InvariantCulture, $"M{place.X:0} {place.Y:0}h0"))
        .Distinct());
}
