using NetTopologySuite.Geometries;
using Prtr.Search.Reference;

namespace Prtr.Search.Charts;

/// <summary>The country as a map, each region in the step of its figure, with its name and the figure written on it.</summary>
public static class RegionMapDrawing
{
    /// <summary>Wide enough for the names of the regions.</summary>
    public const double Normal = 760;

    private const double LongestLine = 104;
    private const double LineHeight = 13.5;

    /// <param name="width">In pixels; the height follows.</param>
    public static Drawing Of(RegionChart chart, double width = Normal)
    {
        var steps = new Steps(chart.Regions.Select(region => region.Value));
        var values = chart.Regions.ToDictionary(region => region.Region);
        var places = new Places(width);
        List<Shape> areas = [];
        List<Shape> labels = [];
        foreach (var outline in RegionMap.Shipped.Outlines)
        {
            var region = values.GetValueOrDefault(outline.Region);
            var tone = steps.Of(region?.Value);
            areas.Add(new Area(places.Of(outline.Shape), tone, Tone.Paper, region is null ? null : $"{region.Name}: {chart.Figure(region)}\u00A0{chart.ScaledUnit}", region?.Link));
            labels.AddRange(Names(outline, chart, region, tone, places.Of(outline.LabelPlace.Longitude, outline.LabelPlace.Latitude)));
        }

        var bottom = places.Height + 12;
        var keys = new RegionMapKeys(chart, steps, width).Draw(bottom, out var height);
        return new(width, height, chart.Language, $"{chart.Title}, {chart.ScaledUnit}", chart.Description, [.. areas, .. labels, .. keys]);
    }

    private static IEnumerable<Shape> Names(RegionOutline outline, RegionChart chart, RegionValue? region, Tone ground, Spot place)
    {
        var name = outline.Names.In(chart.Language);
        var figure = region is null ? "" : chart.Figure(region);
        return outline.IsCity ? OnPlate($"{name} {figure}".TrimEnd(), place) : OnGround(name, figure, Palette.On(ground), place);
    }

    private static IEnumerable<Shape> OnGround(string name, string figure, Tone ink, Spot place)
    {
        var lines = TextWidth.Lines(name.Replace("-", "- ", StringComparison.Ordinal), LongestLine, Label.Small);
        var y = place.Y - ((lines.Count - 1) * LineHeight / 2);
        foreach (var line in lines)
        {
            yield return new Label(place.X, y, line, Anchor.Middle, ink, Label.Small);
            y += LineHeight;
        }

        yield return new Label(place.X, y + 2, figure, Anchor.Middle, ink, Strong: true);
    }

    // A city is too small to be written on, and what lies around it can have any tone.
    private static IEnumerable<Shape> OnPlate(string text, Spot place)
    {
        yield return new Box(place.X + 7, place.Y + 3, TextWidth.Of(text, Label.Small) + 8, LineHeight + 2, Tone.Paper);
        yield return new Label(place.X + 11, place.Y + 14, text, Size: Label.Small);
    }

    /// <summary>The projection at the drawing's size.</summary>
    private sealed class Places(double width)
    {
        private readonly double scale = width / Albers.Width;

        public double Height => Albers.Height * scale;

        public Spot Of(double longitude, double latitude)
        {
            var (x, y) = Albers.Place(longitude, latitude);
            return new(x * scale, y * scale);
        }

        public IReadOnlyList<IReadOnlyList<Spot>> Of(MultiPolygon shape) =>
            [.. shape.Geometries.Cast<Polygon>().SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing)).Select(Ring).Where(ring => ring.Count > 2)];

        // Whole pixels are fine enough; neighbours share their points, so they still meet when those that fall together are left out.
        private List<Spot> Ring(LineString line)
        {
            List<Spot> ring = [];
            foreach (var point in line.Coordinates)
            {
                var exact = Of(point.X, point.Y);
                var spot = new Spot(Math.Round(exact.X), Math.Round(exact.Y));
                if (ring.Count == 0 || ring[^1] != spot)
                {
                    ring.Add(spot);
                }
            }

            return ring;
        }
    }
}
