using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>A facility that a query found, as members of a JSON object; the sums are over its matching records.</summary>
public static class FacilityJson
{
    public static void WriteMembers(Utf8JsonWriter json, FacilityHit hit, RecordNames names)
    {
        WriteFacility(json, hit.Facility, names);
        json.WriteNumber("latitude", hit.Facility.Place.Latitude);
        json.WriteNumber("longitude", hit.Facility.Place.Longitude);
        WriteFigures(json, hit, WriteExact);
    }

    /// <summary>As a GeoJSON feature: the place is its geometry.</summary>
    public static void WriteFeature(Utf8JsonWriter json, FacilityHit hit, RecordNames names)
    {
        json.WriteStartObject();
        WriteFeatureMembers(json, hit, names, WriteExact);
        json.WriteEndObject();
    }

    /// <summary>The members of a GeoJSON feature.</summary>
    /// <param name="sum">How a sum is written: as an exact decimal string, or as a number for programs that draw by it.</param>
    public static void WriteFeatureMembers(Utf8JsonWriter json, FacilityHit hit, RecordNames names, Action<Utf8JsonWriter, string, decimal> sum)
    {
        json.WriteString("type", "Feature");
        json.WriteNumber("id", hit.Facility.FacilityId);
        WritePoint(json, hit.Facility.Place);
        json.WriteStartObject("properties");
        WriteFacility(json, hit.Facility, names);
        WriteFigures(json, hit, sum);
        json.WriteEndObject();
    }

    /// <summary>A place as the member <c>geometry</c>.</summary>
    public static void WritePoint(Utf8JsonWriter json, GeoPoint place)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFacility(Utf8JsonWriter json, PublicReport facility, RecordNames names)
    {
        json.WriteNumber("facility_id", facility.FacilityId);
        json.WriteString("facility_name", facility.NameIn(names.Language));
        json.WriteString("operator_bin", facility.OperatorBin.Value);
        json.WriteString("operator_name", facility.OperatorName);
        json.WriteString("region_kato", facility.Kato.Value);
        json.WriteString("region", names.Region(facility.Kato));
        json.WriteString("activity", facility.MainActivity);
    }

    private static void WriteFigures(Utf8JsonWriter json, FacilityHit hit, Action<Utf8JsonWriter, string, decimal> sum)
    {
        json.WriteStartArray("years");
        foreach (var year in hit.Years)
        {
            json.WriteNumberValue(year);
        }

        json.WriteEndArray();
        json.WriteNumber("records", hit.Totals.Records);
        sum(json, "releases_kg", hit.Totals.ReleasesKg);
        sum(json, "wastewater_kg", hit.Totals.WastewaterKg);
        sum(json, "waste_t", hit.Totals.WasteT);
    }

    /// <summary>An exact sum as a decimal string.</summary>
    public static void WriteExact(Utf8JsonWriter json, string name, decimal value) =>
        json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
}
