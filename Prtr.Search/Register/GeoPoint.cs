namespace Prtr.Search.Register;

/// <summary>A place on WGS 84, in degrees; north and east are positive.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>Great-circle distance in metres on a sphere of the Earth's mean radius.</summary>
    public double DistanceMetres(GeoPoint other)
    {
        var latitudes = double.DegreesToRadians(other.Latitude - Latitude) / 2;
        var longitudes = double.DegreesToRadians(other.Longitude - Longitude) / 2;
        var a = Math.Pow(Math.Sin(latitudes), 2)
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Pow(Math.Sin(longitudes), 2));
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    /// <summary>The direction in which the other place is seen, in degrees from north by east, 0 up to 360.</summary>
    public double BearingDegrees(GeoPoint other)
    {
        var (here, there) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var longitudes = double.DegreesToRadians(other.Longitude - Longitude);
        var east = Math.Sin(longitudes) * Math.Cos(there);
        var north = (Math.Cos(here) * Math.Sin(there)) - (Math.Sin(here) * Math.Cos(there) * Math.Cos(longitudes));
        return (double.RadiansToDegrees(Math.Atan2(east, north)) + 360) % 360;
    }
}
