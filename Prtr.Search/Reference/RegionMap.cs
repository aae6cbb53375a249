using System.Text.Json;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>The outlines of the twenty regions, to say in which one a point lies (geokz, after the Bureau of National Statistics).</summary>
public sealed class RegionMap
{
    private readonly List<(Kato Region, Envelope Box, IPointOnGeometryLocator Locator)> regions = [];

    private RegionMap(JsonDocument map)
    {
        foreach (var feature in map.RootElement.GetProperty("features").EnumerateArray())
        {
            var kato = new Kato(feature.GetProperty("properties").GetProperty("kato").GetString()!);
            var outline = Outline(feature.GetProperty("geometry"));
            regions.Add((kato, outline.EnvelopeInternal, new IndexedPointInAreaLocator(outline)));
        }
    }

    public static RegionMap Shipped { get; } = Read();

    /// <summary>The region around the point, or null when it lies outside the country.</summary>
    public Kato? RegionAt(GeoPoint point)
    {
        var coordinate = new Coordinate(point.Longitude, point.Latitude);
        foreach (var (region, box, locator) in regions)
        {
            if (box.Contains(coordinate) && locator.Locate(coordinate) != Location.Exterior)
            {
                return region;
            }
        }

        return null;
    }

    private static RegionMap Read()
    {
        using var file = ReferenceFiles.Open("regions.geojson");
        using var map = JsonDocument.Parse(file);
        return new RegionMap(map);
    }

    private static MultiPolygon Outline(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").ValueEquals("Polygon")
            ? [ReadPolygon(coordinates)]
            : coordinates.EnumerateArray().Select(ReadPolygon).ToArray();
        return new MultiPolygon(polygons);
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ReadRing).ToArray();
        return new Polygon(all[0], all[1..]);
    }

    private static LinearRing ReadRing(JsonElement ring) =>
        new([.. ring.EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble()))]);
}
