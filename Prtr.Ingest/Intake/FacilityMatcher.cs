using System.Buffers;

namespace Prtr.Ingest.Intake;

/// <summary>Finds facilities of the register that a report's description fits.</summary>
internal sealed class FacilityMatcher(FacilityIndex facilities)
{
    /// <summary>The id belongs to the site: what lies further away is another one, unless it has the same name of its own.</summary>
    public const double FarthestMetres = 10_000;

    // «Сапаржол» is the name of one site, "boiler house" of many.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("«»“”„\"");

    /// <summary>From this likeness of name and address on, another facility within a kilometre is likely the same one.</summary>
    public const double LikelySame = 0.9;

    /// <summary>The facility with that operator, name and place; of several the nearest.</summary>
    public long? Exact(KnownSite site) => facilities.OfOperator(site.Operator)
        .Where(known => known.NameKey == site.NameKey && known.IsNear(site.Place))
        .OrderBy(known => known.Place.DistanceMetres(site.Place)).ThenBy(known => known.FacilityId)
        .FirstOrDefault()?.FacilityId;

    /// <summary>Facilities that are likely the same, the likeliest first; none when it is a new one.</summary>
    /// <param name="claimed">Facilities that other reports of the same delivery are about.</param>
    public IReadOnlyList<LikelySite> Likely(KnownSite site, int year, IReadOnlySet<(long Facility, int Year)> claimed) =>
    [
        .. facilities.OfOperator(site.Operator).Concat(facilities.Near(site.Place))
            .Where(known => known.Place.DistanceMetres(site.Place) <= FarthestMetres || HasSameProperName(known, site))
            .Select(known => Compare(known, site, facilities.HasReport(known.FacilityId, year) || claimed.Contains((known.FacilityId, year))))
            .Where(likely => likely.Likeness.Score >= SiteLikeness.Likely)
            .GroupBy(likely => likely.Site.FacilityId)
            .Select(facility => facility.MaxBy(likely => likely.Likeness.Score))
            .OrderBy(likely => likely.Reported).ThenByDescending(likely => likely.Likeness.Score).ThenBy(likely => likely.Site.FacilityId),
    ];

    /// <summary>Other facilities within a kilometre whose name and address are almost the same.</summary>
    public IEnumerable<KnownSite> LikelyDuplicates(KnownSite site)
    {
        var text = site.Name + " " + site.Address;
        return facilities.Near(site.Place)
            .Where(known => known.FacilityId != site.FacilityId && TextSimilarity.Of(text, known.Name + " " + known.Address) >= LikelySame)
            .DistinctBy(known => known.FacilityId);
    }

    private static bool HasSameProperName(KnownSite known, KnownSite site) =>
        known.NameKey == site.NameKey && site.Name.AsSpan().ContainsAny(Quotes);

    private static LikelySite Compare(KnownSite known, KnownSite site, bool reported) =>
        new(known, SiteLikeness.Of(known.Described, site.Described, reported), reported);
}

/// <param name="Reported">Whether it has a report for the year already, so that this would be a second one.</param>
internal readonly record struct LikelySite(KnownSite Site, SiteLikeness Likeness, bool Reported);
