namespace Prtr.Ingest.Intake;

/// <summary>
/// Finds the facility that a report is about. The id belongs to the site: it stays when name, operator or place change,
/// as long as the other two stay and no other facility fits.
/// </summary>
internal sealed class FacilityMatcher(FacilityIndex facilities)
{
    /// <summary>From this likeness of name and address on, another facility within a kilometre is likely the same one.</summary>
    public const double LikelySame = 0.9;

    /// <summary>The facility with that operator, name and place; of several the nearest.</summary>
    public long? Exact(KnownSite site) => facilities.OfOperator(site.Operator)
        .Where(known => known.NameKey == site.NameKey && known.IsNear(site.Place))
        .OrderBy(known => known.Place.DistanceMetres(site.Place)).ThenBy(known => known.FacilityId)
        .FirstOrDefault()?.FacilityId;

    /// <summary>The only facility without a report for the year with two of operator, name and place; null when there is none or more than one.</summary>
    /// <param name="claimed">Facilities that other reports of the same delivery are about.</param>
    public long? Changed(KnownSite site, int year, IReadOnlySet<(long Facility, int Year)> claimed)
    {
        var sameOperator = facilities.OfOperator(site.Operator).Where(known => known.NameKey == site.NameKey || known.IsNear(site.Place));
        var sameNameAndPlace = facilities.Near(site.Place).Where(known => known.NameKey == site.NameKey);
        var candidates = sameOperator.Concat(sameNameAndPlace)
            .Select(known => known.FacilityId)
            .Distinct()
            .Where(id => !facilities.HasReport(id, year) && !claimed.Contains((id, year)))
            .Take(2)
            .ToList();
        return candidates is [var only] ? only : null;
    }

    /// <summary>Other facilities within a kilometre whose name and address are almost the same.</summary>
    public IEnumerable<KnownSite> LikelyDuplicates(KnownSite site)
    {
        var text = site.Name + " " + site.Address;
        return facilities.Near(site.Place)
            .Where(known => known.FacilityId != site.FacilityId && TextSimilarity.Of(text, known.Name + " " + known.Address) >= LikelySame)
            .DistinctBy(known => known.FacilityId);
    }
}
