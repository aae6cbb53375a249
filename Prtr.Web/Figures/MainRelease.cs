using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>What a facility released of one pollutant into one medium in a year, and how that stands against the threshold and earlier years.</summary>
/// <param name="Times">How many times the reporting threshold it is; null where there is none.</param>
/// <param name="Score">Its screening score; 0 where it has none.</param>
/// <param name="Flags">Codes of the remarks on it.</param>
public sealed record MainRelease(
    int Pollutant, Medium Medium, decimal Kg, decimal AccidentalKg, decimal? Times, decimal Score, MethodType Method, IReadOnlyList<string> Flags, YearChange LastYear, YearChange FiveYears)
{
    private const int Five = 5;

    /// <summary>The releases of the same pollutant into the same medium by all facilities of the country.</summary>
    public RegisterQuery Everywhere(int year) => RegisterQuery.Empty.In(year)
        .Only(Facet.Kind, RecordKind.Release.Code()).Only(Facet.Medium, Medium.Code()).Only(Facet.Pollutant, Pollutant.ToString(CultureInfo.InvariantCulture));

    /// <summary>Those of the year, furthest over their thresholds first: kilograms of different pollutants say nothing about each other.</summary>
    /// <param name="records">Of one facility, of all years.</param>
    /// <param name="published">The years of the register.</param>
    public static IReadOnlyList<MainRelease> Of(IReadOnlyList<PublicRecord> records, int year, IReadOnlyList<int> published, ReferenceData reference)
    {
        var reported = records.Select(record => record.Report.Year).ToHashSet();
        return
        [
            .. records.Where(record => record is { Kind: RecordKind.Release, Pollutant: not null, Medium: not null, QuantityKg: not null })
                .GroupBy(record => (Pollutant: record.Pollutant!.Value, Medium: record.Medium!.Value))
                .Select(release => (release.Key, ByYear: release.ToLookup(record => record.Report.Year)))
                .Where(release => release.ByYear.Contains(year))
                .Select(release => Of(release.Key.Pollutant, release.Key.Medium, release.ByYear))
                .OrderByDescending(release => release.Times ?? 0)
                .ThenByDescending(release => release.Score)
                .ThenBy(release => release.Pollutant),
        ];

        MainRelease Of(int pollutant, Medium medium, ILookup<int, PublicRecord> byYear)
        {
            List<PublicRecord> now = [.. byYear[year]];
            var totals = now.Totals();
            var threshold = reference.Threshold(pollutant, medium, year)?.ThresholdKg.ToDecimal();
            return new(
                pollutant,
                medium,
                totals.ReleasesKg ?? 0,
                totals.AccidentalKg ?? 0,
                threshold > 0 ? totals.ReleasesKg / threshold : null,
                totals.ScreeningScore,
                now[0].Method,
                [.. now.SelectMany(record => record.Flags).Distinct()],
                Against(year - 1),
                Against(year - Five));

            YearChange Against(int before) => YearChange.Of(before, now, [.. byYear[before]], reported.Contains(before), published.Contains(before));
        }
    }
}
