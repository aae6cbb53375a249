using System.Globalization;
using Prtr.Search.Charts;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The part of the country that a drawn map shows, in points of the whole drawing.</summary>
public sealed record MapView(double X, double Y, double Width)
{
    // As the map to move in, which shows those that are few from near.
    private const int Few = 200;
    private const double Nearest = Albers.Width / 5.0;
    private const double Around = 1.5;

    public static MapView Whole { get; } = new(0, 0, Albers.Width);

    /// <summary>How many points of the whole drawing one of this view takes.</summary>
    public double Scale => Width / Albers.Width;

    public string Box => string.Create(CultureInfo.InvariantCulture, $"{X:0.#} {Y:0.#} {Width:0.#} {Width * Albers.Height / Albers.Width:0.#}");

    /// <summary>The places with some room around them; the whole country for many or none.</summary>
    public static MapView Of(IReadOnlyList<GeoPoint> places)
    {
        if (places.Count is 0 or >= Few)
        {
            return Whole;
        }

        var points = places.Select(place => Albers.Place(place.Longitude, place.Latitude)).ToList();
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        var width = Math.Clamp(Math.Max(right - left, (bottom - top) * Albers.Width / Albers.Height) * Around, Nearest, Albers.Width);
        return new(
            Math.Clamp((left + right - width) / 2, 0, Albers.Width - width),
            Math.Clamp((top + bottom - (width * Albers.Height / Albers.Width)) / 2, 0, Albers.Height - (width * Albers.Height / Albers.Width)),
            width);
    }

    /// <summary>A size on the picture, whatever part of the country it shows.</summary>
    public string Size(double size) => (size * Scale).ToString("0.##", CultureInfo.InvariantCulture);
}
