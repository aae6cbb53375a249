using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Exports;

/// <summary>Facilities as a GeoJSON collection of points (RFC 7946), written as they come.</summary>
public static class FacilityGeoJson
{
    private const int FlushAt = 32 * 1024;

    /// <param name="language">kk, ru or en: the language of names.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<FacilityHit> facilities, ReferenceData reference, string language, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, ExportJson.Options);
        var features = new FacilityFeatures(json, new RecordNames(reference, language));
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        await foreach (var hit in facilities.WithCancellation(cancellationToken))
        {
            features.Write(hit);
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }
}
