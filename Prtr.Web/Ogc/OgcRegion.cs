using System.Text.Json;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Ogc;

/// <summary>A region with its outline.</summary>
/// <param name="Bounds">The smallest box around it.</param>
public sealed record OgcRegion(Kato Kato, JsonElement Geometry, Box Bounds)
{
    /// <summary>The twenty regions by code (geokz, after the Bureau of National Statistics).</summary>
    public static IReadOnlyList<OgcRegion> All { get; } = Read();

    public bool Touches(Box? box) =>
        box is null || (Bounds.West <= box.East && Bounds.East >= box.West && Bounds.South <= box.North && Bounds.North >= box.South);

    /// <param name="count">Of what it has; null when it has nothing.</param>
    public void Write(Utf8JsonWriter json, ReferenceData reference, FacetCount? count)
    {
        var names = reference.Units[Kato].Names;
        json.WriteStartObject();
        WriteMembers(json, names, count);
        json.WriteEndObject();
    }

    public void WriteMembers(Utf8JsonWriter json, Names names, FacetCount? count)
    {
        json.WriteString("type", "Feature");
        json.WriteString("id", Kato.Value);
        json.WritePropertyName("geometry");
        Geometry.WriteTo(json);
        json.WriteStartObject("properties");
        json.WriteString("kato", Kato.Value);
        json.WriteString("name_kk", names.Kk);
        json.WriteString("name_ru", names.Ru);
        json.WriteString("name_en", names.En);
        json.WriteNumber("facilities", count?.Facilities ?? 0);
        json.WriteNumber("records", count?.Records ?? 0);
        json.WriteEndObject();
    }

    private static OgcRegion[] Read()
    {
        using var file = ReferenceFiles.Open("regions.geojson");
        using var map = JsonDocument.Parse(file);
        return [.. map.RootElement.GetProperty("features").EnumerateArray().Select(Of).OrderBy(region => region.Kato)];
    }

    private static OgcRegion Of(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry").Clone();
        var points = Points(geometry.GetProperty("coordinates")).ToList();
        return new(
            new Kato(feature.GetProperty("properties").GetProperty("kato").GetString()!),
            geometry,
            new Box(points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude)));
    }

    private static IEnumerable<GeoPoint> Points(JsonElement coordinates) =>
        coordinates[0].ValueKind == JsonValueKind.Number
            ? [new GeoPoint(coordinates[1].GetDouble(), coordinates[0].GetDouble())]
            : coordinates.EnumerateArray().SelectMany(Points);
}
