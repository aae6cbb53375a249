using System.Globalization;
using System.Text.Json;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Ogc;

/// <summary>A collection of features that is served.</summary>
public sealed record OgcLayer(string Id)
{
    public static OgcLayer Facilities { get; } = new("facilities");

    public static OgcLayer Regions { get; } = new("regions");

    public static IReadOnlyList<OgcLayer> All { get; } = [Facilities, Regions];

    private static readonly double[] Country = [46.4, 40.5, 87.4, 55.5];

    public string Title(string language) => OpenDataTexts.Get(language, "Ogc." + Id);

    /// <summary>Writes what the collection is, without its links.</summary>
    public void Write(Utf8JsonWriter json, PublishedState state, string language)
    {
        json.WriteString("id", Id);
        json.WriteString("title", Title(language));
        json.WriteString("description", OpenDataTexts.Get(language, $"Ogc.{Id}.Text"));
        json.WriteString("itemType", "feature");
        json.WriteStartArray("crs");
        json.WriteStringValue(OgcValues.Crs84);
        json.WriteEndArray();
        json.WriteStartObject("extent");
        json.WriteStartObject("spatial");
        json.WriteString("crs", OgcValues.Crs84);
        json.WriteStartArray("bbox");
        JsonSerializer.Serialize(json, Country, OgcJson.Default.DoubleArray);
        json.WriteEndArray();
        json.WriteEndObject();
        if (state.LatestYear is { } latest)
        {
            WriteYears(json, state.Years[0], latest);
        }

        json.WriteEndObject();
    }

    /// <summary>The links of the collection wherever it is described.</summary>
    public IEnumerable<OgcLink> Links(HttpContext context, string language)
    {
        var address = $"/ogc/collections/{Id}/items";
        yield return new("items", OgcLink.To(context, address + "?f=json"), TwinFormat.GeoJson.MediaType, Title(language));
        yield return new("items", OgcLink.To(context, address + "?f=html"), AcceptedType.Html, Title(language));
    }

    private static void WriteYears(Utf8JsonWriter json, int first, int last)
    {
        json.WriteStartObject("temporal");
        json.WriteStartArray("interval");
        json.WriteStartArray();
        json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{first}-01-01T00:00:00Z"));
        json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{last}-12-31T23:59:59Z"));
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
