using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>A facility as some report described it; one facility has as many of these as it had names, operators and places.</summary>
/// <param name="NameKey">The name without writing habits, see <see cref="Search.Reference.Matching.NameKey"/>.</param>
/// <param name="Activity">Code of the main activity; empty when it cannot be read.</param>
internal sealed record KnownSite(long FacilityId, Bin Operator, string Name, string NameKey, string Address, GeoPoint Place, string Activity)
{
    /// <summary>How far two places may lie apart and still be the same site.</summary>
    public const double SameSiteMetres = 1000;

    public DescribedSite Described => new(Operator, Name, Address, Place, Activity);

    public static KnownSite Of(long facilityId, DescribedSite site) =>
        new(facilityId, site.Operator, site.Name, Search.Reference.Matching.NameKey.Of(site.Name), site.Address, site.Place, site.Activity);

    public bool IsNear(GeoPoint place) => Place.DistanceMetres(place) <= SameSiteMetres;
}

/// <summary>Who operated a facility in a year, as its reports say.</summary>
internal sealed record KnownOperator(Bin Bin, string Name, string FacilityName);
