using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Figures;

/// <summary>What the address of a place asks: where, how far around, in which order. Never more exact than <see cref="Digits"/> of a degree, a hundred metres.</summary>
/// <param name="Near">Null where the address names no place.</param>
public sealed record PlaceQuestion(Near? Near, NearbyOrder Order)
{
    public const int DefaultKilometres = 10;

    public static int MostKilometres { get; } = (int)AskedLimit.Around.Most;

    /// <summary>Of how many plants a page tells in full.</summary>
    public const int Shown = 20;

    private const int Digits = 3;

    /// <summary>Radii that one touch chooses.</summary>
    public static IReadOnlyList<int> Radii { get; } = [1, 3, 5, 10, 20, MostKilometres];

    /// <param name="near">Latitude and longitude, and perhaps the radius in kilometres, with commas between.</param>
    /// <param name="kilometres">The radius when it is said apart, as a form without scripts does; null when it is not.</param>
    public static PlaceQuestion Of(string? near, string? kilometres, string? order)
    {
        var parts = (near ?? "").Split(',');
        var numbers = parts.Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : (double?)null).ToList();
        var around = numbers.Count <= 3 && numbers is [{ } latitude, { } longitude, ..] && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? new Near(new(Math.Round(latitude, Digits), Math.Round(longitude, Digits)), Radius(kilometres ?? parts.ElementAtOrDefault(2)))
            : null;
        return new(around, IsOrder(order, out var known) ? known : NearbyOrder.Threshold);
    }

    /// <summary>The address of the page, under its language; of the form where no place is named.</summary>
    public string Address => Near is null ? Links.To("place") : Links.To("place", Query + (Order == NearbyOrder.Threshold ? "" : $"&order={Code(Order)}"));

    /// <summary>The place as a parameter of a search.</summary>
    public string Query => Near is null ? "" : "near=" + Circle;

    /// <summary>Latitude, longitude and radius in kilometres with commas between.</summary>
    public string Circle => Near is { } near ? string.Create(CultureInfo.InvariantCulture, $"{near.Place.Latitude},{near.Place.Longitude},{near.Kilometres}") : "";

    public static string Code(NearbyOrder order) => order.ToString().ToLowerInvariant();

    /// <summary>Whether the text names an order; the default where there is none.</summary>
    public static bool IsOrder(string? text, out NearbyOrder order)
    {
        order = NearbyOrder.Threshold;
        foreach (var known in Enum.GetValues<NearbyOrder>().Where(known => Code(known) == text))
        {
            order = known;
            return true;
        }

        return string.IsNullOrEmpty(text);
    }

    /// <summary>The question about the surroundings of a point.</summary>
    public static PlaceQuestion Around(GeoPoint point) =>
        new(new Near(new(Math.Round(point.Latitude, Digits), Math.Round(point.Longitude, Digits)), DefaultKilometres), NearbyOrder.Threshold);

    private static double Radius(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
            ? Math.Clamp(Math.Round(number), 1, MostKilometres)
            : DefaultKilometres;
}
