using System.Globalization;
using System.Text;
using System.Text.Json;
using Prtr.Search.Charts;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The ground of the drawn map: neighbours, regions with their names, lakes and rivers (wwwroot/map/base.json).</summary>
public sealed class BaseMap
{
    private static readonly Dictionary<string, string> Styles = new()
    {
        ["country"] = "fill=\"#f3f4f4\" stroke=\"#c9d1d5\"",
        ["region"] = "fill=\"#fff\" stroke=\"#7d8a91\"",
        ["lake"] = "fill=\"#d6e6ec\" stroke=\"#5b92ab\" stroke-width=\".75\"",
        ["river"] = "fill=\"none\" stroke=\"#5b92ab\" stroke-width=\".75\"",
    };

    private readonly List<(double X, double Y, JsonElement Names)> labels = [];

    public BaseMap(IWebHostEnvironment environment)
    {
        using var file = environment.WebRootFileProvider.GetFileInfo("map/base.json").CreateReadStream();
        using var map = JsonDocument.Parse(file);
        var paths = new Dictionary<string, StringBuilder>();
        foreach (var feature in map.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var kind = properties.GetProperty("kind").GetString()!;
            if (!paths.TryGetValue(kind, out var path))
            {
                paths[kind] = path = new StringBuilder();
            }

            foreach (var line in Lines(feature.GetProperty("geometry").GetProperty("coordinates")))
            {
                Append(path, line, kind == "river");
            }

            if (kind == "region" && !properties.TryGetProperty("city", out _))
            {
                var (x, y) = Albers.Place(properties.GetProperty("x").GetDouble(), properties.GetProperty("y").GetDouble());
                labels.Add((x, y, properties.Clone()));
            }
        }

        Ground = string.Concat(paths.Select(path => $"<path {Styles[path.Key]} d=\"{path.Value}\"/>"));
    }

    /// <summary>The ground as elements of a drawing.</summary>
    public string Ground { get; }

    /// <summary>The names of the regions as elements of a drawing.</summary>
    public string Names(string language) => string.Concat(labels.Select(label => string.Create(
        CultureInfo.InvariantCulture,
        $"<text x=\"{label.X:0}\" y=\"{label.Y:0}\">{label.Names.GetProperty(language).GetString()}</text>")));

    // Polygons and lines nest to different depths; a line is where the first element is a pair of numbers.
    private static IEnumerable<JsonElement> Lines(JsonElement coordinates) =>
        coordinates[0][0].ValueKind == JsonValueKind.Number ? [coordinates] : coordinates.EnumerateArray().SelectMany(Lines);

    // Whole points of the drawing are fine enough, each as the way from the one before; a way of one point is not seen.
    private static void Append(StringBuilder path, JsonElement line, bool open)
    {
        var last = (X: 0, Y: 0);
        var count = 0;
        foreach (var point in line.EnumerateArray())
        {
            var (x, y) = Albers.Place(point[0].GetDouble(), point[1].GetDouble());
            var here = (X: (int)Math.Round(x), Y: (int)Math.Round(y));
            var (right, down) = (here.X - last.X, here.Y - last.Y);
            if (count == 0 || Math.Abs(right) + Math.Abs(down) > 1)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(count == 0 ? "M" : count == 1 ? "l" : right < 0 ? "" : " ")}{right}{(down < 0 ? "" : " ")}{down}");
                last = here;
                count++;
            }
        }

        path.Append(open ? "" : "Z");
    }
}
