using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>Sums a year's rows by pollutant and medium, beside the year before.</summary>
internal static class NationalSums
{
    public static IReadOnlyList<NationalSum> Of(IEnumerable<PlannedRow> before, IEnumerable<PlannedRow> now)
    {
        var (earlier, later) = (ByWay(before), ByWay(now));
        return
        [
            .. earlier.Select(group => group.Key).Union(later.Select(group => group.Key))
                .OrderBy(way => way.Pollutant).ThenBy(way => way.Medium is null).ThenBy(way => way.Medium)
                .Select(way => Sum(way, [.. earlier[way]], [.. later[way]])),
        ];
    }

    private static ILookup<(int Pollutant, Medium? Medium), PlannedRow> ByWay(IEnumerable<PlannedRow> rows) =>
        rows.Where(row => row.Way is not null).ToLookup(row => row.Way!.Value);

    private static NationalSum Sum((int Pollutant, Medium? Medium) way, List<PlannedRow> before, List<PlannedRow> now)
    {
        var largest = now.Where(row => row.QuantityKgE8 > 0)
            .GroupBy(row => row.FacilityId, (facility, rows) => (Facility: facility, Kg: rows.Sum(row => row.Kg)))
            .OrderByDescending(facility => facility.Kg).ThenBy(facility => facility.Facility)
            .Take(1).ToList();
        return new NationalSum(
            way.Pollutant, way.Medium, before.Count, now.Count, before.Sum(row => row.Kg), now.Sum(row => row.Kg),
            largest is [var first] ? first.Kg : 0, largest is [var one] ? one.Facility : null);
    }
}
