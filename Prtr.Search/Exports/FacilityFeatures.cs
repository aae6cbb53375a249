using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Queries;

namespace Prtr.Search.Exports;

/// <summary>Facilities that a query found, as GeoJSON features (RFC 7946).</summary>
/// <param name="sumsAsNumbers">Whether sums are numbers, for programs that draw by them, and not exact.</param>
public sealed class FacilityFeatures(Utf8JsonWriter json, RecordNames names, bool sumsAsNumbers = false)
{
    private readonly JsonRow<FacilityHit> properties = new(json, new(FacilityHitColumns.OfFeature, names), sumsAsNumbers);

    public void Write(FacilityHit hit)
    {
        json.WriteStartObject();
        WriteMembers(hit);
        json.WriteEndObject();
    }

    /// <summary>The members of a feature.</summary>
    public void WriteMembers(FacilityHit hit)
    {
        json.WriteString("type", "Feature");
        json.WriteNumber("id", hit.Facility.FacilityId);
        GeoJsonTable.WritePoint(json, hit.Facility.Place);
        json.WritePropertyName("properties");
        properties.Write(hit);
    }
}
