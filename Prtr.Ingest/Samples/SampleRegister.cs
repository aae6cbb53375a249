namespace Prtr.Ingest.Samples;

/// <summary>
/// The demonstration register: invented operators and facilities at real places, with quantities shaped after a real register.
/// The same seed gives the same register on every machine, and a year's reports do not depend on which other years are asked for.
/// </summary>
public sealed class SampleRegister
{
    /// <summary>The earliest year that can be generated.</summary>
    public const int EarliestYear = SampleLife.Start;

    /// <summary>First versions of all reports, by year and reference.</summary>
    public required IReadOnlyList<SampleReport> Reports { get; init; }

    /// <summary>Second versions of a few of them.</summary>
    public required IReadOnlyList<SampleReport> Corrections { get; init; }

    /// <summary>Those of <see cref="Reports"/> that are sent as files of their own.</summary>
    public required IReadOnlyList<SampleReport> Singles { get; init; }

    /// <summary>First versions of all rows of diffuse sources, by year and region; only some years have them.</summary>
    public required IReadOnlyList<SampleDiffuse> Diffuse { get; init; }

    /// <summary>Whole second versions of a region's report.</summary>
    public required IReadOnlyList<SampleDiffuse> DiffuseCorrections { get; init; }

    /// <param name="firstYear">Not before <see cref="EarliestYear"/>.</param>
    public static SampleRegister Generate(int seed, int firstYear, int lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstYear, EarliestYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        var facilities = SamplePopulation.Create(seed);
        var writer = new YearReports(seed, facilities);
        var reports = new List<SampleReport>();
        for (var year = firstYear; year <= lastYear; year++)
        {
            reports.AddRange(facilities.Where(f => f.Reports(year)).Select((facility, index) => writer.Of(facility, year, index + 1)));
        }

        var singles = SingleReports.Choose(seed, reports);
        var corrections = SampleCorrections.Of(seed, reports.Except(singles));
        var diffuse = Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(year => SampleDiffuseSources.Of(seed, year)).ToList();
        return new SampleRegister
        {
            Reports = reports,
            Corrections = [.. corrections],
            Singles = singles,
            Diffuse = diffuse,
            DiffuseCorrections = [.. diffuse.GroupBy(row => row.Year).SelectMany(year => SampleDiffuseSources.CorrectionOf(seed, [.. year]))],
        };
    }
}
