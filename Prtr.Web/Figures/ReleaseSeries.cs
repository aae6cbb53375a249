using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>One pollutant into one medium from one facility, year by year.</summary>
/// <param name="KgByYear">Kilograms a year; a year without a given value is absent.</param>
/// <param name="AccidentalByYear">The accidental part of it.</param>
public sealed record ReleaseSeries(
    int Pollutant, Medium Medium, IReadOnlyDictionary<int, decimal> KgByYear, IReadOnlyDictionary<int, decimal> AccidentalByYear)
{
    /// <summary>
    /// The series among the records. First those that are highest over their threshold, since kilograms of
    /// different pollutants say nothing about each other; those without a threshold at the end.
    /// </summary>
    public static IReadOnlyList<ReleaseSeries> Of(IEnumerable<PublicRecord> records, ReferenceData reference) =>
    [
        .. records
            .Where(record => record is { Kind: RecordKind.Release, Pollutant: not null, Medium: not null, QuantityKg: not null })
            .GroupBy(record => (Pollutant: record.Pollutant!.Value, Medium: record.Medium!.Value))
            .Select(series => new ReleaseSeries(
                series.Key.Pollutant,
                series.Key.Medium,
                Sums(series, Measure.ReleasesKg),
                Sums(series, Measure.AccidentalKg)))
            .OrderByDescending(series => series.TimesThreshold(reference))
            .ThenBy(series => series.Pollutant)
            .ThenBy(series => series.Medium),
    ];

    private decimal TimesThreshold(ReferenceData reference) => KgByYear.Max(year =>
        reference.Threshold(Pollutant, Medium, year.Key) is { ThresholdKg.Units: > 0 } threshold
            ? year.Value / threshold.ThresholdKg.ToDecimal()
            : 0);

    private static Dictionary<int, decimal> Sums(IEnumerable<PublicRecord> records, Measure measure) =>
        records.TotalsBy(record => record.Report.Year).ToDictionary(year => year.Key, year => year.Value[measure] ?? 0);
}
