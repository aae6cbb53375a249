namespace Prtr.Search.Charts;

/// <summary>Albers' equal-area conic projection, laid for Kazakhstan, onto a drawing of 960 by 540 points.</summary>
public static class Albers
{
    public const int Width = 960;
    public const int Height = 540;

    private const double Scale = 1950;
    private static readonly double First = double.DegreesToRadians(43.5);
    private static readonly double Second = double.DegreesToRadians(53);
    private static readonly double Meridian = double.DegreesToRadians(67);
    private static readonly double N = (Math.Sin(First) + Math.Sin(Second)) / 2;
    private static readonly double C = (Math.Cos(First) * Math.Cos(First)) + (2 * N * Math.Sin(First));
    private static readonly double Middle = Radius(double.DegreesToRadians(48.2));

    public static (double X, double Y) Place(double longitude, double latitude)
    {
        var radius = Radius(double.DegreesToRadians(latitude));
        var angle = N * (double.DegreesToRadians(longitude) - Meridian);
        return ((Width / 2) + (Scale * radius * Math.Sin(angle)), (Height / 2) - (Scale * (Middle - (radius * Math.Cos(angle)))));
    }

    private static double Radius(double latitude) => Math.Sqrt(C - (2 * N * Math.Sin(latitude))) / N;
}
