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
        var lines = new StringBuilder();
        var dots = new StringBuilder();
        foreach (var (from, to) in records.Select(record => record.Report.Place).Take(1).SelectMany(from => WasteReceiver.Of(records).Select(receiver => receiver.Point).OfType<GeoPoint>().Select(to => (from, to))))
        {
            var (start, end) = (Albers.Place(from.Longitude, from.Latitude), Albers.Place(to.Longitude, to.Latitude));
            lines.Append(CultureInfo.InvariantCulture, $"M{start.X:0} {start.Y:0}L{end.X:0} {end.Y:0}");
            dots.Append(CultureInfo.InvariantCulture, $"M{end.X:0} {end.Y:0}h0");
        }

        var own = records.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"M{Albers.Place(records[0].Report.Longitude, records[0].Report.Latitude).X:0} {Albers.Place(records[0].Report.Longitude, records[0].Report.Latitude).Y:0}h0");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Albers.Width} {Albers.Height}" stroke-linejoin="round">
            <rect width="100%" height="100%" fill="#e3edf1"/>{map.Ground}
            <g font-family="sans-serif" font-size="12" fill="#46535b" text-anchor="middle">{map.Names(language)}</g>
            <g fill="none" stroke-linecap="round"><path d="{lines}" stroke="#9a4a00" stroke-width="2"/><path d="{dots}" stroke="#9a4a00" stroke-width="10"/><path d="{own}" stroke="#00566f" stroke-width="14"/></g>
            </svg>
            """;
    }
}
