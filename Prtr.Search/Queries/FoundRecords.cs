using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Gathers what an engine that groups has found: sums by report, and counts by facet value and facility.</summary>
internal sealed class FoundRecords
{
    private readonly Dictionary<Facet, Dictionary<string, (HashSet<long> Facilities, int Records)>> facets =
        Facet.All.ToDictionary(facet => facet, _ => new Dictionary<string, (HashSet<long>, int)>());

    private readonly Dictionary<long, SortedDictionary<int, (PublicReport Report, Totals Sums)>> facilities = [];

    private readonly List<SubstanceSum> substances = [];

    /// <summary>In the order of an answer.</summary>
    public IReadOnlyList<SubstanceSum> Substances => [.. substances.OrderBy(sum => sum.Kind).ThenBy(sum => sum.Pollutant)];

    public Totals Totals => Totals.Of(facilities.Values.SelectMany(years => years.Values).Select(year => year.Sums), facilities.Count);

    public Dictionary<Facet, IReadOnlyList<FacetCount>> Facets => facets.ToDictionary(pair => pair.Key, IReadOnlyList<FacetCount> (pair) =>
    {
        var counts = pair.Value.Select(value => new FacetCount(value.Key, value.Value.Facilities.Count, value.Value.Records)).ToList();
        var order = pair.Key.Order;
        counts.Sort((left, right) => order(left.Value, right.Value));
        return counts;
    });

    /// <summary>The matching records of a report.</summary>
    public void Add(PublicReport report, Totals sums)
    {
        if (!facilities.TryGetValue(report.FacilityId, out var years))
        {
            facilities.Add(report.FacilityId, years = []);
        }

        years.Add(report.Year, (report, sums));
    }

    /// <summary>The sums over one kind and pollutant.</summary>
    public void Add(RecordKind kind, int pollutant, ExactSums sums) => substances.Add(SubstanceSum.Of(kind, pollutant, sums));

    /// <summary>Records of a facility that count for each of the values.</summary>
    public void Count(Facet facet, IEnumerable<string> values, long facility, int records)
    {
        var counts = facets[facet];
        foreach (var value in values)
        {
            var (seen, before) = counts.TryGetValue(value, out var known) ? known : ([], 0);
            seen.Add(facility);
            counts[value] = (seen, before + records);
        }
    }

    /// <summary>The facilities in the order of the query.</summary>
    public IEnumerable<FacilityHit> Facilities(RegisterQuery query)
    {
        var found = facilities.Values.Select(years => new FacilityHit(years.Values.Last().Report, [.. years.Keys], Sum(years.Values)));
        return FacilityOrder.Sort(found, query.Order, hit => new(hit.Facility, hit.Totals.OverThreshold, query.Order.Amount(hit.Totals.Sums)));
    }

    private static Totals Sum(IEnumerable<(PublicReport Report, Totals Sums)> years) => Totals.Of(years.Select(year => year.Sums), facilities: 1);
}
