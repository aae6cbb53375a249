using System.Text.Json;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>A table as a GeoJSON collection of points (RFC 7946) whose properties are the columns, row by row as they come.</summary>
public static class GeoJsonTable
{
    private const int FlushAt = 32 * 1024;

    public static async Task WriteAsync<T>(
        IAsyncEnumerable<T> rows, TableLayout<T> layout, Func<T, GeoPoint> place, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, ExportJson.Options);
        var properties = new JsonRow<T>(json, layout);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            WritePoint(json, place(row));
            json.WritePropertyName("properties");
            properties.Write(row);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
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
}
