using Prtr.Search.Charts;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>Where the waste of a facility went within the country, as a drawing: a line to the place of each receiver.</summary>
public static class ReceiversDrawing
{
    // In kilometres; farther away the regions of the country say more than its rivers.
    private const double MostAround = 400;
    private const double LeastAround = 25;
    private const double Room = 1.15;

    /// <param name="to">The places of the receivers; none gives the facility alone.</param>
    /// <param name="title">What is shown, for who does not see it.</param>
    public static Drawing Of(IWebHostEnvironment environment, GeoPoint from, IReadOnlyList<GeoPoint> to, string language, string title)
    {
        var farthest = to.Select(from.DistanceMetres).DefaultIfEmpty().Max() / 1000 * Room;
        var around = farthest <= MostAround ? new Surroundings(environment, from, Math.Max(farthest, LeastAround)) : null;
        Func<GeoPoint, Spot> at = around is null ? MapDrawing.InCountry : around.Place;
        var ways = to.Distinct().Select(at).ToList();
        return new(Albers.Width, Albers.Height, language, title, "",
        [
            new Prtr.Search.Charts.Box(0, 0, Albers.Width, Albers.Height, Tone.Tint1),
            .. around?.Draw(language) ?? [.. MapDrawing.Regions(), .. MapDrawing.RegionNames(language)],
            .. ways.Select(way => new Stroke([at(from), way], Tone.Mark, 2)),
            .. MapDrawing.Dots(ways, 5, Tone.Mark),
            .. MapDrawing.Dots([at(from)], 7, Tone.Accent),
        ]);
    }
}
