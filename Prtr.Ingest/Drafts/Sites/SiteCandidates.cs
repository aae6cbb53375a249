using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>
/// Finds the facilities that one to be registered may be: those that intake would ask about, and neighbours. Of another operator's only those are named that readers see;
/// about the others intake asks the centre.
/// </summary>
internal static class SiteCandidates
{
    private const int Most = 10;

    /// <summary>The likeliest first; none while it is not known who, what and where.</summary>
    public static async Task<IReadOnlyList<SiteCandidate>> FindAsync(Party party, FacilitySection described, int year, DbTransaction reading, CancellationToken cancellationToken)
    {
        if (described is not { OperatorBin.Value: { } bin, FacilityName.Value: { } name, Point: { } place })
        {
            return [];
        }

        var index = await FacilityIndex.ReadAsync(reading, cancellationToken);
        var site = KnownSite.Of(0, new DescribedSite(bin, name, described.PostalAddress.Value ?? "", place, described.MainActivity.Value ?? ""));
        var matcher = new FacilityMatcher(index);
        var certain = matcher.Exact(site);
        var alike = matcher.Likely(site, year, new HashSet<(long, int)>()).Select(likely => likely.Site).Concat(index.Near(place))
            .Concat(certain is { } id ? index.OfOperator(bin).Where(known => known.FacilityId == id) : [])
            .GroupBy(known => known.FacilityId)
            .Select(known => Best(known, site, index.HasReport(known.Key, year)))
            .OrderByDescending(one => one.Likeness.Score).ThenBy(one => one.Site.FacilityId)
            .ToList();
        var own = (await OwnFacilities.OfAsync(party, reading, cancellationToken)).Select(facility => facility.FacilityId).ToHashSet();
        var candidates = new List<SiteCandidate>();
        foreach (var (known, likeness) in alike)
        {
            if (candidates.Count < Most && (own.Contains(known.FacilityId) || await IsPublicAsync(known.FacilityId, reading, cancellationToken)))
            {
                candidates.Add(new SiteCandidate(
                    known.FacilityId, known.Name, known.Address, index.OperatorOf(known.FacilityId, year)?.Name ?? "", likeness, own.Contains(known.FacilityId), known.FacilityId == certain));
            }
        }

        return candidates;
    }

    /// <summary>Whether readers see the facility.</summary>
    public static async Task<bool> IsPublicAsync(long facilityId, DbTransaction reading, CancellationToken cancellationToken) =>
        await reading.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from public_report where facility_id = @facilityId", new { facilityId }, reading, cancellationToken: cancellationToken)) > 0;

    private static (KnownSite Site, SiteLikeness Likeness) Best(IEnumerable<KnownSite> descriptions, KnownSite site, bool reported) =>
        descriptions.Select(known => (known, SiteLikeness.Of(known.Described, site.Described, reported))).MaxBy(one => one.Item2.Score);
}
