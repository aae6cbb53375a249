using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Tests.Conformance;

/// <param name="Found">The matching records by facility, year and key.</param>
/// <param name="Counts">For each facet its counts, without its own choice.</param>
public sealed record NaiveAnswer(RegisterQuery Query, IReadOnlyList<PublicRecord> Found, IReadOnlyDictionary<Facet, IReadOnlyDictionary<string, FacetCount>> Counts)
{
    public List<FacilityHit> Facilities()
    {
        var hits = Found.GroupBy(record => record.Report.FacilityId).Select(group => new FacilityHit(
            group.MaxBy(record => record.Report.Year)!.Report,
            [.. group.Select(record => record.Report.Year).Distinct().Order()],
            group.Totals())).ToList();
        var ordered = Query.Order.Key switch
        {
            SortKey.Name => hits.OrderBy(hit => NameOrder.Key(hit.Facility.FacilityName), StringComparer.Ordinal),
            SortKey.Year => hits.OrderBy(hit => hit.Facility.Year),
            SortKey.ScreeningScore => hits.OrderBy(hit => hit.Totals.ScreeningScore),
            _ => hits.OrderBy(hit => hit.Totals.ReleasesKg + hit.Totals.WastewaterKg + (hit.Totals.WasteT * 1000)),
        };
        return Directed(ordered.ThenBy(hit => hit.Facility.FacilityId));
    }

    public List<PublicRecord> Records()
    {
        var ordered = Query.Order.Key switch
        {
            SortKey.Name => Found.OrderBy(record => NameOrder.Key(record.Report.FacilityName), StringComparer.Ordinal),
            SortKey.Year => Found.OrderBy(record => record.Report.Year),
            SortKey.ScreeningScore => Found.OrderBy(record => new[] { record }.Totals().ScreeningScore),
            _ => Found.OrderBy(record => record.QuantityKg?.ToDecimal() ?? (record.QuantityT?.ToDecimal() ?? 0) * 1000),
        };
        return Directed(ordered.ThenBy(r => r.Report.FacilityId).ThenBy(r => r.Report.Year).ThenBy(r => r.Id));
    }

    private List<T> Directed<T>(IEnumerable<T> ordered)
    {
        var list = ordered.ToList();
        if (Query.Order.Descending)
        {
            list.Reverse();
        }

        return list;
    }
}
