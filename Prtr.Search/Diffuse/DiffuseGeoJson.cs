using System.Text.Json;
using Prtr.Search.Exports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Diffuse;

/// <summary>Diffuse sources by region as a GeoJSON collection of the regions' outlines (RFC 7946): they have no place of their own.</summary>
public static class DiffuseGeoJson
{
    /// <param name="regions">Sums by region.</param>
    /// <param name="language">kk, ru or en: the language of names.</param>
    public static async Task WriteAsync(
        IReadOnlyList<DiffuseSum> regions, ReferenceData reference, string language, Stream stream, CancellationToken cancellationToken)
    {
        await using var file = ReferenceFiles.Open("regions.geojson");
        using var outlines = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
        var geometry = outlines.RootElement.GetProperty("features").EnumerateArray()
            .ToDictionary(feature => feature.GetProperty("properties").GetProperty("kato").GetString()!, feature => feature.GetProperty("geometry"));
        await using var json = new Utf8JsonWriter(stream, ExportJson.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var sum in regions)
        {
            Write(json, sum, sum.Region!.Value, geometry[sum.Region.Value.Value], reference, language);
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, DiffuseSum sum, Kato region, JsonElement outline, ReferenceData reference, string language)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WritePropertyName("geometry");
        outline.WriteTo(json);
        json.WriteStartObject("properties");
        json.WriteString("region_kato", region.Value);
        json.WriteString("region", reference.Units[region].Names.In(language));
        json.WriteString("kind", RecordKind.Diffuse.Code());
        json.WriteNumber("records", sum.Records);
        if (sum.QuantityKg is { } kg)
        {
            json.WriteExact("quantity_kg", kg);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
