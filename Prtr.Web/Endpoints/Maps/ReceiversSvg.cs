using System.Text;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The drawing of where the waste of one facility went as a file, for pages without a script.</summary>
public static class ReceiversSvg
{
    public static async Task<IResult> AnswerAsync(HttpRequest request, IWebHostEnvironment environment, IRegisterSearch search, CancellationToken cancellationToken)
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

        if (records.Count == 0)
        {
            return Results.NotFound();
        }

        var drawing = ReceiversDrawing.Of(environment, records[0].Report.Place, [.. WasteReceiver.Of(records).Select(receiver => receiver.Point).OfType<GeoPoint>()], SiteLanguages.Current, "");
        return Results.Text(SvgPicture.Write(drawing), "image/svg+xml", Encoding.UTF8);
    }
}
