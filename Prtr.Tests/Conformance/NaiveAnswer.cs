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
            SortKey.Quantity => hits.OrderBy(hit => Found.Where(record => record.Report.FacilityId == hit.Facility.FacilityId).Sum(Quantity)),
            _ => hits.OrderBy(hit => Found.Count(record => record is { Kind: RecordKind.Release, BelowThreshold: false } && record.Report.FacilityId == hit.Facility.FacilityId))
                .ThenBy(hit => hit.Totals.ScreeningScore)
                .ThenByDescending(hit => NameOrder.Key(hit.Facility.FacilityName), StringComparer.Ordinal),
        };
        var all = Query.Order.Key == SortKey.Threshold ? ordered.ThenByDescending(hit => hit.Facility.FacilityId) : ordered.ThenBy(hit => hit.Facility.FacilityId);
        return Directed(all, Query.Order.Descending);
    }

    public List<PublicRecord> Records()
    {
        var ordered = Query.Order.Key switch
        {
            SortKey.Quantity => Found.OrderBy(Quantity),
            SortKey.ScreeningScore => Found.OrderBy(record => new[] { record }.Totals().ScreeningScore),
            SortKey.Year => Found.OrderBy(record => record.Report.Year),
            _ => Found.OrderBy(record => NameOrder.Key(record.Report.FacilityName), StringComparer.Ordinal),
        };
        // Records go by name where facilities go by how often they are over a threshold, those most often first.
        return Directed(ordered.ThenBy(r => r.Report.FacilityId).ThenBy(r => r.Report.Year).ThenBy(r => r.Id), Query.Order.Descending != (Query.Order.Key == SortKey.Threshold));
    }

    /// <summary>The quantities of each pollutant, released and in waste water.</summary>
    public List<SubstanceSum> Substances() =>
    [
        .. Found.Where(record => record is { Pollutant: not null, WithheldGround: null })
            .GroupBy(record => (record.Kind, Pollutant: record.Pollutant!.Value))
            .OrderBy(group => group.Key)
            .Select(group => new SubstanceSum(
                group.Key.Kind,
                group.Key.Pollutant,
                group.Sum(Quantity),
                group.Key.Kind == RecordKind.Release ? group.Sum(record => record.AccidentalKg?.ToDecimal() ?? 0) : 0)),
    ];

    private static decimal Quantity(PublicRecord record) => record.QuantityKg?.ToDecimal() ?? (record.QuantityT?.ToDecimal() ?? 0) * 1000;

    private static List<T> Directed<T>(IEnumerable<T> ordered, bool descending)
    {
        var list = ordered.ToList();
        if (descending)
        {
            list.Reverse();
        }

        return list;
    }
}
