using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>Where a facility stands among those that released the same pollutant into the same medium in the same year.</summary>
/// <param name="Place">From 1; equal ones share it.</param>
/// <param name="Of">How many facilities there are.</param>
/// <param name="Percent">Its part of what they released together; null where that is nothing.</param>
public sealed record ReleaseRank(int Place, int Of, decimal? Percent)
{
    // Finer than is shown, so that a small part is not told as none.
    private const int Decimals = 6;

    /// <summary>Its rank in the country and in its region.</summary>
    public static async Task<(ReleaseRank Country, ReleaseRank Region)> ReadAsync(
        IRegisterSearch register, PublicReport facility, MainRelease release, CancellationToken cancellationToken)
    {
        var country = new List<decimal>();
        var region = new List<decimal>();
        await foreach (var hit in register.FacilitiesAsync(release.Everywhere(facility.Year), cancellationToken))
        {
            country.Add(hit.Totals.ReleasesKg ?? 0);
            if (hit.Facility.Kato.Region == facility.Kato.Region)
            {
                region.Add(hit.Totals.ReleasesKg ?? 0);
            }
        }

        return (Among(country, release.Kg), Among(region, release.Kg));
    }

    private static ReleaseRank Among(List<decimal> all, decimal own) =>
        new(all.Count(kg => kg > own) + 1, all.Count, Prtr.Search.Measures.Percent.Share(own, all.Sum(), Decimals));
}
