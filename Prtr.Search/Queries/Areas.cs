using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>A rectangle in degrees, edges included.</summary>
public sealed record Box(double West, double South, double East, double North)
{
    public bool Holds(double latitude, double longitude) =>
        latitude >= South && latitude <= North && longitude >= West && longitude <= East;
}

/// <summary>A circle around a place, edge included.</summary>
public sealed record Near(GeoPoint Place, double Kilometres)
{
    // Slightly less than there are, so that the rectangle is never too small.
    private const double KilometresInDegree = 111.0;

    public bool Holds(GeoPoint point) => Place.DistanceMetres(point) <= Kilometres * 1000;

    /// <summary>A rectangle that holds the circle, for looking quickly.</summary>
    public Box Bounds()
    {
        var height = Kilometres / KilometresInDegree;
        var pole = Math.Abs(Place.Latitude) + height;
        var width = pole >= 89 ? 360 : height / Math.Cos(double.DegreesToRadians(pole));
        return Place.Longitude - width < -180 || Place.Longitude + width > 180
            ? new Box(-180, Place.Latitude - height, 180, Place.Latitude + height)
            : new Box(Place.Longitude - width, Place.Latitude - height, Place.Longitude + width, Place.Latitude + height);
    }
}
