using System.Globalization;
using System.Text;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>Where the waste of a facility went within the country, as a drawing: a line to the place of each receiver.</summary>
public static class ReceiversSvg
{
    public static async Task<IResult> AnswerAsync(HttpRequest request, BaseMap map, IRegisterSearch search, CancellationToken cancellationToken)
    {
        var query = RegisterQuery.Parse(request.Query).Query;
        if (query.Facilities.Included.Count != 1)
        {
            return Results.NotFound();
        }

        var records = new List<PublicRecord>();
        await foreach (var record in search.RecordsAsync(query.WasteOnly() with { View = ResultView.Records }, cancellationToken))
        {
            records.Add(record);
        }

        return Results.Text(Draw(map, records, SiteLanguages.Current), "image/svg+xml", Encoding.UTF8);
    }

    private static string Draw(BaseMap map, List<PublicRecord> records, string language)
    {
        var from = records.Select(record => record.Report.Place).Take(1).ToList();
        var to = WasteReceiver.Of(records).Select(receiver => receiver.Point).OfType<GeoPoint>().ToList();
        var view = MapView.Of([.. from, .. to]);
        var lines = string.Concat(from.SelectMany(start => to.Select(end => Spot('M', start) + Spot('L', end))));
        var dots = string.Concat(to.Select(Dot));
        var own = string.Concat(from.Select(Dot));
        return $"""
            {map.Start(view, language)}
            <g fill="none" stroke-linecap="round"><path d="{lines}" stroke="#9a4a00" stroke-width="{view.Size(2)}"/><path d="{dots}" stroke="#9a4a00" stroke-width="{view.Size(10)}"/><path d="{own}" stroke="#00566f" stroke-width="{view.Size(14)}"/></g>
            </svg>
            """;

        static string Dot(GeoPoint place) => Spot('M', place) + "h0";

        static string Spot(char command, GeoPoint place) =>
            string.Create(CultureInfo.InvariantCulture, $"{command}{Albers.Place(place.Longitude, place.Latitude).X:0.#} {Albers.Place(place.Longitude, place.Latitude).Y:0.#}");
    }
}
