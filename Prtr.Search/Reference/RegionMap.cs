using System.Text.Json;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>The outlines of the twenty regions, to draw them and to say in which one a point lies (geokz, after the Bureau of National Statistics).</summary>
public sealed class RegionMap
{
    private readonly List<(Kato Region, Envelope Box, IPointOnGeometryLocator Locator)> regions = [];

    private RegionMap(JsonDocument map)
    {
        Outlines = [.. map.RootElement.GetProperty("features").EnumerateArray().Select(ReadRegion)];
        foreach (var outline in Outlines)
        {
            regions.Add((outline.Region, outline.Shape.EnvelopeInternal, new IndexedPointInAreaLocator(outline.Shape)));
        }
    }

    public static RegionMap Shipped { get; } = Read();

    /// <summary>In the order of their codes, the cities last.</summary>
    public IReadOnlyList<RegionOutline> Outlines { get; }

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

    private static RegionOutline ReadRegion(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        return new(
            new Kato(Text("kato")),
            properties.GetProperty("type").ValueEquals("city"),
            new Names(Text("kk"), Text("ru"), Text("en")),
            new GeoPoint(properties.GetProperty("y").GetDouble(), properties.GetProperty("x").GetDouble()),
            Outline(feature.GetProperty("geometry")));

        string Text(string name) => properties.GetProperty(name).GetString()!;
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
