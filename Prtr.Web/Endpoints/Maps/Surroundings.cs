using System.Globalization;
using System.Text;
using System.Text.Json;
using Prtr.Search.Charts;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The ground around a place as elements of a drawing: waters, borders and names out of the parts that the map in the browser fetches (wwwroot/map/6).</summary>
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

    private static readonly IReadOnlyList<(string Kind, string Style)> Styles =
    [
        ("ground", "fill=\"#f3f4f4\""),
        ("land", "fill=\"#fff\""),
        ("lake", "fill=\"#d6e6ec\""),
        ("shore", "fill=\"none\" stroke=\"#5b92ab\""),
        ("river", "fill=\"none\" stroke=\"#5b92ab\""),
        ("district", "fill=\"none\" stroke=\"#87939a\" stroke-dasharray=\"6 4\""),
        ("region", "fill=\"none\" stroke=\"#7d8a91\""),
    ];

    private readonly (double X, double Y) centre = Tile(middle);

    /// <summary>Pixels of a kilometre.</summary>
    public double Scale { get; } = ((Albers.Height / 2) - Margin) / kilometres;

    private double PerTile => Scale * Equator * Math.Cos(Radians(middle)) / Across;

    /// <summary>Where a place is drawn.</summary>
    public (double X, double Y) Place(GeoPoint point) => Place(Tile(point));

    /// <param name="language">kk, ru or en.</param>
    public string Draw(string language)
    {
        var paths = Styles.ToDictionary(style => style.Kind, _ => new StringBuilder());
        var names = new List<(double X, double Y, double From, string Text)>();
        foreach (var (column, row) in Tiles())
        {
            var file = environment.WebRootFileProvider.GetFileInfo(string.Create(CultureInfo.InvariantCulture, $"map/{Level}/{column}/{row}.json"));
            if (!file.Exists)
            {
                continue;
            }

            using var stream = file.CreateReadStream();
            using var part = JsonDocument.Parse(stream);
            foreach (var (kind, path) in paths)
            {
                foreach (var line in part.RootElement.GetProperty(kind).EnumerateArray())
                {
                    Append(path, line, column, row, closed: kind is "ground" or "land" or "lake");
                }
            }

            names.AddRange(part.RootElement.GetProperty("names").EnumerateArray().Select(name => Named(name, column, row, language)));
        }

        return string.Concat(Styles.Select(style => $"<path {style.Style} d=\"{paths[style.Kind]}\"/>")) + Labels(names);
    }

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

    // A place, then the way from each to the next; what lies beside the drawing is left out.
    private void Append(StringBuilder path, JsonElement line, int column, int row, bool closed)
    {
        var numbers = line.EnumerateArray().Select(number => number.GetDouble()).ToArray();
        var (x, y) = (0.0, 0.0);
        var points = new List<(double X, double Y)>(numbers.Length / 2);
        for (var index = 0; index + 1 < numbers.Length; index += 2)
        {
            (x, y) = (x + numbers[index], y + numbers[index + 1]);
            points.Add(Place((column + (x / Steps), row + (y / Steps))));
        }

        if (points.Max(point => point.X) < 0 || points.Min(point => point.X) > Albers.Width || points.Max(point => point.Y) < 0 || points.Min(point => point.Y) > Albers.Height)
        {
            return;
        }

        foreach (var (index, point) in points.Index())
        {
            path.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? 'M' : 'L')}{point.X:0} {point.Y:0}");
        }

        path.Append(closed ? "Z" : "");
    }

    private (double X, double Y, double From, string Text) Named(JsonElement name, int column, int row, string language)
    {
        var (x, y) = Place((column + (name[1].GetDouble() / Steps), row + (name[2].GetDouble() / Steps)));
        return (x, y, name[3].GetDouble(), name[language switch { "kk" => 4, "ru" => 5, _ => 6 }].GetString()!);
    }

    // The larger ones first, none over another.
    private static string Labels(IEnumerable<(double X, double Y, double From, string Text)> names)
    {
        var taken = new List<(double X, double Y, double Half)>();
        var labels = new StringBuilder("<g font-family=\"sans-serif\" font-size=\"12\" fill=\"#46535b\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\" text-anchor=\"middle\">");
        foreach (var (x, y, _, text) in names.OrderBy(name => name.From))
        {
            var half = TextWidth.Of(text, NameSize) / 2;
            if (taken.Count < MostNames && x > half && x < Albers.Width - half && y > NameSize && y < Albers.Height
                && taken.TrueForAll(other => Math.Abs(other.X - x) > other.Half + half || Math.Abs(other.Y - y) > NameSize * 1.5))
            {
                taken.Add((x, y, half));
                labels.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0}\" y=\"{y:0}\">{System.Net.WebUtility.HtmlEncode(text)}</text>");
            }
        }

        return labels.Append("</g>").ToString();
    }

    private (double X, double Y) Place((double X, double Y) tile) =>
        ((Albers.Width / 2) + ((tile.X - centre.X) * PerTile), (Albers.Height / 2) + ((tile.Y - centre.Y) * PerTile));

    // Mercator's projection, as maps on the web have it.
    private static (double X, double Y) Tile(GeoPoint point)
    {
        var latitude = Radians(point);
        return ((point.Longitude + 180) / 360 * Across, (1 - (Math.Log(Math.Tan(latitude) + (1 / Math.Cos(latitude))) / Math.PI)) / 2 * Across);
    }

    // The poles are nowhere on it.
    private static double Radians(GeoPoint point) => Math.Clamp(point.Latitude, -MostLatitude, MostLatitude) * Math.PI / 180;
}
