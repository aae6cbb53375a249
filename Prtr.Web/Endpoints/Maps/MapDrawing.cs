using NetTopologySuite.Geometries;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The facilities of a query on a map as a drawing: what is around the place that the query names, or around its one facility; else the country.</summary>
public static class MapDrawing
{
    private const double AroundOne = 25;
    private const double MostAround = 100;
    private const double Frame = 1.5;
    private const int Corners = 12;
    private const int CircleCorners = 90;

    /// <summary>Where the place is for which a part of the country is drawn, and how far it is to the upper edge; null where the country is.</summary>
    public static (GeoPoint Middle, double Kilometres)? Around(RegisterQuery query, IReadOnlyList<GeoPoint> places) =>
        query.Near is { Kilometres: <= MostAround } near ? (near.Place, near.Kilometres) : places is [var one] ? (one, AroundOne) : null;

    /// <param name="title">What is shown, for who does not see it.</param>
    public static Drawing Of(IWebHostEnvironment environment, RegisterQuery query, IReadOnlyList<GeoPoint> places, string language, string title) => new(
        Albers.Width, Albers.Height, language, title, "",
        [
            new Prtr.Search.Charts.Box(0, 0, Albers.Width, Albers.Height, Tone.Tint1),
            .. Around(query, places) is var (middle, kilometres) ? Part(new(environment, middle, kilometres), query.Near, places, language) : Country(places, language),
        ]);

    private static IEnumerable<Shape> Part(Surroundings ground, Near? near, IReadOnlyList<GeoPoint> places, string language)
    {
        var shapes = ground.Draw(language);
        if (near is not null)
        {
            var middle = ground.Place(near.Place);
            shapes = shapes.Append(new Stroke([.. Round(middle, near.Kilometres * ground.Scale, CircleCorners)], Tone.Mark, Frame, Dashed: true))
                .Append(new Stroke([new(middle.X - 7, middle.Y), new(middle.X + 7, middle.Y)], Tone.Mark, 2)).Append(new Stroke([new(middle.X, middle.Y - 7), new(middle.X, middle.Y + 7)], Tone.Mark, 2));
        }

        return shapes.Concat(Dots(places.Select(ground.Place), near is null ? 7 : 5, Tone.Accent));
    }

    private static IEnumerable<Shape> Country(IReadOnlyList<GeoPoint> places, string language) =>
        [.. Regions(), .. Dots(places.Select(InCountry), places.Count > 1 ? 3 : 7, Tone.Accent), .. RegionNames(language)];

    /// <summary>Where a place is on the drawing of the whole country.</summary>
    internal static Spot InCountry(GeoPoint place) => At(place.Longitude, place.Latitude);

    internal static IEnumerable<Shape> Regions() => RegionMap.Shipped.Outlines.Select(outline => new Area([.. Rings(outline.Shape)], Tone.Paper, Tone.Muted));

    internal static IEnumerable<Shape> RegionNames(string language) => RegionMap.Shipped.Outlines.Where(outline => !outline.IsCity).Select(outline => Name(outline, language));

    private static Label Name(RegionOutline outline, string language)
    {
        var at = At(outline.LabelPlace.Longitude, outline.LabelPlace.Latitude);
        return new(at.X, at.Y, outline.Names.In(language), Anchor.Middle, Tone.Text, Label.Small, Halo: true);
    }

    private static IEnumerable<IReadOnlyList<Spot>> Rings(MultiPolygon shape) => shape.Geometries.Cast<Polygon>()
        .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        .Select(ring => (IReadOnlyList<Spot>)[.. ring.Coordinates.Select(point => At(point.X, point.Y)).Distinct()])
        .Where(ring => ring.Count > 2);

    /// <summary>Those that fall together are drawn once, and what is white around them under all.</summary>
    internal static IEnumerable<Area> Dots(IEnumerable<Spot> places, double radius, Tone tone)
    {
        List<Spot> dots = [.. places.Select(place => new Spot(Math.Round(place.X), Math.Round(place.Y))).Distinct()];
        return [Of(radius + Frame, Tone.Paper), Of(radius, tone)];

        Area Of(double size, Tone fill) => new([.. dots.Select(dot => (IReadOnlyList<Spot>)[.. Round(dot, size, Corners).SkipLast(1)])], fill, Tone.None, Together: true);
    }

    // It ends where it began.
    private static IEnumerable<Spot> Round(Spot middle, double radius, int corners) => Enumerable.Range(0, corners + 1)
        .Select(corner => corner % corners * 2 * Math.PI / corners)
        .Select(angle => new Spot(middle.X + (radius * Math.Cos(angle)), middle.Y + (radius * Math.Sin(angle))));

    private static Spot At(double longitude, double latitude)
    {
        var (x, y) = Albers.Place(longitude, latitude);
        return new(Math.Round(x), Math.Round(y));
    }
}
