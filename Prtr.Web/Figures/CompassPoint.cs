namespace Prtr.Web.Figures;

/// <summary>One of the eight directions that people name.</summary>
public static class CompassPoint
{
    private static readonly string[] Points = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];

    /// <param name="bearing">Degrees from north by east.</param>
    public static string Of(double bearing) => Points[(int)Math.Round(bearing / 45) % Points.Length];
}
