using System.Text.Json;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints.Places;

/// <summary>The plants around a place as JSON; amounts are exact decimal strings, what is not there is null.</summary>
internal static class NearbyJson
{
    public static void Write(Utf8JsonWriter json, Near near, Nearby? nearby, DataRelease release)
    {
        json.WriteStartObject();
        json.WriteString("release", release.Name);
        json.WriteNumber("latitude", near.Place.Latitude);
        json.WriteNumber("longitude", near.Place.Longitude);
        json.WriteNumber("km", near.Kilometres);
        WriteNumber(json, "year", nearby?.Year);
        json.WriteStartArray("items");
        foreach (var plant in nearby?.Plants ?? [])
        {
            Write(json, plant);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NearbyPlant plant)
    {
        var (outlook, main) = (plant.Outlook, plant.Outlook.Main);
        json.WriteStartObject();
        json.WriteNumber("facility_id", plant.Facility.FacilityId);
        json.WriteString("facility_name", plant.Facility.ReportedNameIn(SiteLanguages.Current));
        json.WriteString("activity", plant.Facility.MainActivity);
        json.WriteNumber("distance_km", Math.Round(plant.Kilometres, 1));
        json.WriteString("direction", plant.Point);
        WriteText(json, "screening_score", outlook.Totals.ScreeningScore is var score and > 0 ? score : null);
        WriteNumber(json, "pollutant", main?.Pollutant);
        json.WriteString("medium", main?.Medium.Code());
        WriteText(json, "quantity_kg", main?.Kg);
        WriteText(json, "accidental_kg", main?.AccidentalKg);
        WriteText(json, "times_threshold", main?.Times is { } times ? Math.Round(times, 2) : null);
        WriteText(json, "quantity_before_kg", main?.LastYear.Kg);
        WriteText(json, "country_share_percent", plant.CountryShare);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, decimal? value) =>
        json.WriteString(name, value is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
}
