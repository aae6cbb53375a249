using System.Globalization;
using System.Text.Json;
using Prtr.Search.Charts;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The ground around a place: waters, borders and names out of the parts that the map in the browser fetches (wwwroot/map/6).</summary>
/// <param name="kilometres">From the middle to the upper edge.</param>
public sealed class Surroundings(IWebHostEnvironment environment, GeoPoint middle, double kilometres)
{
    private const int Level = 6;
    private const double Across = 1 << Level;
    private const double Steps = 4096;
    private const double Equator = 40_075;
    private const double Margin = 24;
    private const double NameSize = 12;
    private const int MostNames = 24;
    private const double MostLatitude = 85;

    // Later ones over earlier ones; those with a fill are areas, the others lines.
    private static readonly IReadOnlyList<(string Kind, Tone Fill, Tone Edge)> Kinds =
    [
        ("ground", Tone.Empty, Tone.None), ("land", Tone.Paper, Tone.None), ("lake", Tone.Tint2, Tone.None),
        ("shore", Tone.None, Tone.Tint4), ("river", Tone.None, Tone.Tint4), ("district", Tone.None, Tone.Muted), ("region", Tone.None, Tone.Muted),
    ];

    private static readonly Cut Frame = new(Albers.Width, Albers.Height);

    private readonly (double X, double Y) centre = Tile(middle);

    /// <summary>Pixels of a kilometre.</summary>
    public double Scale { get; } = ((Albers.Height / 2) - Margin) / kilometres;

    private double PerTile => Scale * Equator * Math.Cos(Radians(middle)) / Across;

    /// <summary>Where a place is drawn.</summary>
    public Spot Place(GeoPoint point) => Place(Tile(point));

    /// <param name="language">kk, ru or en.</param>
    public IEnumerable<Shape> Draw(string language)
    {
        var lines = Kinds.ToDictionary(kind => kind.Kind, _ => new List<IReadOnlyList<Spot>>());
        var names = new List<(Spot At, double From, string Text)>();
        foreach (var (column, row) in Tiles())
        {
            var file = environment.WebRootFileProvider.GetFileInfo(string.Create(CultureInfo.InvariantCulture, $"map/{Level}/{column}/{row}.json"));
            if (!file.Exists)
            {
                continue;
            }

            using var stream = file.CreateReadStream();
            using var part = JsonDocument.Parse(stream);
            foreach (var (kind, all) in lines)
            {
                all.AddRange(part.RootElement.GetProperty(kind).EnumerateArray().Select(line => Read(line, column, row)));
            }

            names.AddRange(part.RootElement.GetProperty("names").EnumerateArray().Select(name => Named(name, column, row, language)));
        }

        return [.. Kinds.SelectMany(kind => Shapes(kind.Fill, kind.Edge, kind.Kind == "district", lines[kind.Kind])), .. Labels(names)];
    }

    private static IEnumerable<Shape> Shapes(Tone fill, Tone edge, bool dashed, IEnumerable<IReadOnlyList<Spot>> lines) => fill == Tone.None
        ? lines.SelectMany(Frame.Line).Select(line => new Stroke(Whole(line), edge, Dashed: dashed))
        : [new Area([.. lines.Select(Frame.Ring).Where(ring => ring.Count > 2).Select(Whole)], fill, edge, Together: true)];

    // Whole pixels are fine enough.
    private static IReadOnlyList<Spot> Whole(IReadOnlyList<Spot> line) => [.. line.Select(spot => new Spot(Math.Round(spot.X), Math.Round(spot.Y)))];

    private IEnumerable<(int Column, int Row)> Tiles()
    {
        var (right, down) = (Albers.Width / 2 / PerTile, Albers.Height / 2 / PerTile);
        for (var column = (int)Math.Floor(centre.X - right); column <= centre.X + right; column++)
        {
            for (var row = (int)Math.Floor(centre.Y - down); row <= centre.Y + down; row++)
            {
                yield return (column, row);
            }
        }
    }

    // A place, then the way from each to the next.
    private List<Spot> Read(JsonElement line, int column, int row)
    {
        var numbers = line.EnumerateArray().Select(number => number.GetDouble()).ToArray();
        var (x, y) = (0.0, 0.0);
        var points = new List<Spot>(numbers.Length / 2);
        for (var index = 0; index + 1 < numbers.Length; index += 2)
        {
            (x, y) = (x + numbers[index], y + numbers[index + 1]);
            points.Add(Place((column + (x / Steps), row + (y / Steps))));
        }

        return points;
    }

    private (Spot At, double From, string Text) Named(JsonElement name, int column, int row, string language) => (
        Place((column + (name[1].GetDouble() / Steps), row + (name[2].GetDouble() / Steps))), name[3].GetDouble(), name[language switch { "kk" => 4, "ru" => 5, _ => 6 }].GetString()!);

    // The larger ones first, none over another.
    private static List<Label> Labels(IEnumerable<(Spot At, double From, string Text)> names)
    {
        var labels = new List<(Label Label, double Half)>();
        foreach (var (at, _, text) in names.OrderBy(name => name.From))
        {
            var half = TextWidth.Of(text, NameSize) / 2;
            if (labels.Count < MostNames && at.X > half && at.X < Albers.Width - half && at.Y > NameSize && at.Y < Albers.Height
                && labels.TrueForAll(other => Math.Abs(other.Label.X - at.X) > other.Half + half || Math.Abs(other.Label.Y - at.Y) > NameSize * 1.5))
            {
                labels.Add((new Label(Math.Round(at.X), Math.Round(at.Y), text, Anchor.Middle, Tone.Muted, NameSize, Halo: true), half));
            }
        }

        return [.. labels.Select(label => label.Label)];
    }

    private Spot Place((double X, double Y) tile) =>
        new((Albers.Width / 2) + ((tile.X - centre.X) * PerTile), (Albers.Height / 2) + ((tile.Y - centre.Y) * PerTile));

    // Mercator's projection, as maps on the web have it.
    private static (double X, double Y) Tile(GeoPoint point)
    {
        var latitude = Radians(point);
        return ((point.Longitude + 180) / 360 * Across, (1 - (Math.Log(Math.Tan(latitude) + (1 / Math.Cos(latitude))) / Math.PI)) / 2 * Across);
    }

    // The poles are nowhere on it.
    private static double Radians(GeoPoint point) => Math.Clamp(point.Latitude, -MostLatitude, MostLatitude) * Math.PI / 180;
}
