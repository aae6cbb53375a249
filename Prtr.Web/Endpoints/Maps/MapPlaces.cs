using System.Text.Json;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The facilities of a query as the map in the browser takes them: a row each of number, longitude, latitude, name, operator. A third of the GeoJSON, which is for everybody else.</summary>
public static class MapPlaces
{
    // Ten metres.
    private const int Digits = 4;

    public static async Task<IResult> AnswerAsync(HttpRequest request, IRegisterSearch search, CancellationToken cancellationToken)
    {
        var hits = new List<FacilityHit>();
        await foreach (var hit in search.FacilitiesAsync(RegisterQuery.Parse(request.Query).Query, cancellationToken))
        {
            hits.Add(hit);
        }

        var language = SiteLanguages.Current;
        return new JsonAnswer(json => Write(json, hits.Select(hit => hit.Facility), language));
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<PublicReport> facilities, string language)
    {
        json.WriteStartArray();
        foreach (var facility in facilities)
        {
            json.WriteStartArray();
            json.WriteNumberValue(facility.FacilityId);
            json.WriteNumberValue(Math.Round(facility.Place.Longitude, Digits));
            json.WriteNumberValue(Math.Round(facility.Place.Latitude, Digits));
            json.WriteStringValue(facility.NameIn(language));
            json.WriteStringValue(facility.OperatorIn(language));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
