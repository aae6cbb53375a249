using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>
/// How likely two descriptions are of the same site, as a sum of shares that a person can check one by one. Nothing is ever decided by it:
/// from <see cref="Likely"/> on somebody is asked.
/// </summary>
/// <param name="Operator">0.30 for the same BIN.</param>
/// <param name="Name">Up to 0.20 for names that are alike when writing habits are folded; half of it when they have other numbers in them.</param>
/// <param name="Place">Up to 0.15: all of it within 100 m, half at 1 km, none from 10 km on.</param>
/// <param name="Address">Up to 0.10.</param>
/// <param name="Activity">0.15 for the same main activity, half of it for another one of its sector.</param>
/// <param name="Years">0.10 when the two never reported the same year, as with a site that got a new number; -0.15 when they did.</param>
/// <param name="Metres">How far apart the places are.</param>
public sealed record SiteLikeness(double Operator, double Name, double Place, double Address, double Activity, double Years, double Metres)
{
    /// <summary>From this score on two descriptions are likely of one site.</summary>
    public const double Likely = 0.6;

    private const double NearMetres = 100;

    /// <summary>Between 0, nothing in common, and 1.</summary>
    public double Score => Math.Clamp(Operator + Name + Place + Address + Activity + Years, 0, 1);

    /// <param name="bothReported">Whether both have a report for one and the same year.</param>
    public static SiteLikeness Of(DescribedSite one, DescribedSite other, bool bothReported)
    {
        var metres = one.Place.DistanceMetres(other.Place);
        return new SiteLikeness(
            one.Operator == other.Operator ? 0.30 : 0,
            0.20 * TextSimilarity.Of(one.Name, other.Name) * (Digits(one.Name) == Digits(other.Name) ? 1 : 0.5),
            0.15 * Math.Clamp(1 - (Math.Log10(Math.Max(metres, NearMetres) / NearMetres) / 2), 0, 1),
            0.10 * TextSimilarity.Of(one.Address, other.Address),
            one.Activity == other.Activity ? 0.15 : Sector(one.Activity) == Sector(other.Activity) ? 0.075 : 0,
            bothReported ? -0.15 : 0.10,
            metres);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Sector(string activity) => activity.Split('(')[0];
}

/// <summary>A site as a report describes it.</summary>
/// <param name="Activity">Code of the main activity, such as <c>1(c)</c>.</param>
public sealed record DescribedSite(Bin Operator, string Name, string Address, GeoPoint Place, string Activity);
