using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>Which facilities have most of what can be added up.</summary>
public static class LargestFacilities
{
    /// <summary>The facilities of one year's records with most of the measure, largest first; those that have none of it are left out.</summary>
    public static IReadOnlyList<FacilityHit> LargestBy(this IEnumerable<PublicRecord> records, Measure measure, int count) =>
    [
        .. records.GroupBy(record => record.Report.FacilityId)
            .Select(facility => new FacilityHit(facility.First().Report, [facility.First().Report.Year], facility.Totals()))
            .Where(hit => hit.Totals[measure] > 0)
            .OrderByDescending(hit => hit.Totals[measure])
            .ThenBy(hit => hit.Facility.FacilityId)
            .Take(count),
    ];
}
