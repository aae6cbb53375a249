using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>What was released of one pollutant into one medium, or sent off site in waste water, in one year.</summary>
/// <param name="Pollutant">Null where only the group is public.</param>
/// <param name="Medium">Null for waste water sent off site.</param>
/// <param name="Largest">The facility with the largest quantity; null when every value is withheld or zero.</param>
/// <param name="LargestKg">Its quantity, kilograms a year.</param>
public sealed record PollutantLine(int? Pollutant, string Group, Medium? Medium, Totals Totals, PublicReport? Largest, decimal LargestKg)
{
    /// <summary>Kilograms a year.</summary>
    public decimal Kg => Totals[Measure] ?? 0;

    /// <summary>The same, or null when every value is withheld.</summary>
    public decimal? GivenKg => Totals.Given(Measure);

    private Measure Measure => Medium is null ? Measure.WastewaterKg : Measure.ReleasesKg;

    /// <summary>The releases among the records, by pollutant number and medium; withheld ones by group at the end.</summary>
    public static IReadOnlyList<PollutantLine> Releases(IEnumerable<PublicRecord> records) =>
        Lines(records.Where(record => record.Kind == RecordKind.Release));

    /// <summary>What was sent off site in waste water, by pollutant number.</summary>
    public static IReadOnlyList<PollutantLine> Wastewater(IEnumerable<PublicRecord> records) =>
        Lines(records.Where(record => record.Kind == RecordKind.Wastewater));

    private static List<PollutantLine> Lines(IEnumerable<PublicRecord> records) =>
    [
        .. records
            .GroupBy(record => (record.Pollutant, Group: record.PollutantGroup ?? "", record.Medium))
            .OrderBy(line => line.Key.Pollutant ?? int.MaxValue)
            .ThenBy(line => line.Key.Group, StringComparer.Ordinal)
            .ThenBy(line => line.Key.Medium)
            .Select(line => Line(line.Key.Pollutant, line.Key.Group, line.Key.Medium, [.. line])),
    ];

    private static PollutantLine Line(int? pollutant, string group, Medium? medium, IReadOnlyList<PublicRecord> records)
    {
        var line = new PollutantLine(pollutant, group, medium, records.Totals(), null, 0);
        var largest = records
            .GroupBy(record => record.Report.FacilityId)
            .Select(facility => (facility.First().Report, Kg: facility.Totals()[line.Measure]))
            .MaxBy(facility => facility.Kg);
        return largest.Kg > 0 ? line with { Largest = largest.Report, LargestKg = largest.Kg.Value } : line;
    }
}
