using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>What subjects released of one pollutant into one medium, year by year, in their order.</summary>
/// <param name="KgByYear">For each subject; a year without a given value is absent.</param>
public sealed record ComparedRelease(int Pollutant, Medium Medium, IReadOnlyList<IReadOnlyDictionary<int, decimal>> KgByYear)
{
    /// <summary>The largest value of any subject in any year: all charts of the pollutant reach as far.</summary>
    public decimal Largest => KgByYear.SelectMany(years => years.Values).DefaultIfEmpty().Max();

    /// <summary>How many subjects have a value.</summary>
    public int Subjects => KgByYear.Count(years => years.Count > 0);

    /// <summary>The releases of all subjects: first what more of them have, then what is furthest over its threshold.</summary>
    /// <param name="records">Of each subject.</param>
    public static IReadOnlyList<ComparedRelease> Of(IReadOnlyList<IReadOnlyList<PublicRecord>> records, ReferenceData reference)
    {
        var sums = records.Select(some => some
            .Where(record => record is { Kind: RecordKind.Release, Pollutant: not null, Medium: not null, QuantityKg: not null })
            .TotalsBy(record => (Pollutant: record.Pollutant!.Value, Medium: record.Medium!.Value, record.Report.Year))).ToList();
        return
        [
            .. sums.SelectMany(one => one.Keys).Select(key => (key.Pollutant, key.Medium)).Distinct()
                .Select(line => new ComparedRelease(
                    line.Pollutant,
                    line.Medium,
                    [.. sums.Select(one => one.Where(sum => sum.Key.Pollutant == line.Pollutant && sum.Key.Medium == line.Medium).ToDictionary(sum => sum.Key.Year, sum => sum.Value.ReleasesKg ?? 0))]))
                .OrderByDescending(line => line.Subjects)
                .ThenByDescending(line => line.Times(reference))
                .ThenBy(line => line.Pollutant)
                .ThenBy(line => line.Medium),
        ];
    }

    private decimal Times(ReferenceData reference) => KgByYear.SelectMany(years => years).Select(year =>
        reference.Threshold(Pollutant, Medium, year.Key) is { ThresholdKg.Units: > 0 } threshold ? year.Value / threshold.ThresholdKg.ToDecimal() : 0).DefaultIfEmpty().Max();
}
