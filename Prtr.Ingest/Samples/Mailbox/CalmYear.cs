namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>The report that follows another a year later when nothing special has happened: no check has a question about it.</summary>
internal static class CalmYear
{
    private const int Figures = 4;

    // Well inside the limits of the checks, a tenth and twice.
    private const decimal Fall = 0.25m;
    private const decimal Rise = 1.6m;

    public static SampleReport After(SampleReport before, int year, SampleRandom random)
    {
        var production = 0.9m + (random.Fraction() * 0.2m);
        return Scaled(before, _ => production * (0.97m + (random.Fraction() * 0.06m))) with { Year = year, FacilityId = null };
    }

    /// <summary>Whether no value is so far from an earlier report's that a check would ask.</summary>
    /// <param name="earlier">Null when there is none.</param>
    public static bool Follows(SampleReport report, SampleReport? earlier) => earlier is null
        || (report.Releases.All(row => earlier.Releases.Where(other => (other.Pollutant, other.Medium) == (row.Pollutant, row.Medium)).All(other => IsNear(row.QuantityKg, other.QuantityKg)))
            && report.Waste.All(row => earlier.Waste.Where(other => other.Code == row.Code).All(other => IsNear(row.QuantityT, other.QuantityT))));

    private static bool IsNear(decimal? now, decimal? before) => now is null || before is null or 0 || (now / before is > Fall and < Rise);

    /// <summary>All quantities times a factor, rounded as people report; what is withheld is left out.</summary>
    public static SampleReport Scaled(SampleReport report, Func<int, decimal> factor) => report with
    {
        Releases = [.. report.Releases.Select((row, i) => row with { QuantityKg = Rounded(row.QuantityKg * factor(i), 8), AccidentalKg = 0 })],
        Wastewater = [.. report.Wastewater.Select((row, i) => row with { QuantityKg = Rounded(row.QuantityKg * factor(i), 8) })],
        Waste = [.. report.Waste.Where(row => row.QuantityT is not null).Select((row, i) => row with { QuantityT = Rounded(row.QuantityT!.Value * factor(i), 6) })],
    };

    private static decimal Rounded(decimal value, int decimals) => SignificantFigures.Round(value, Figures, decimals);
}
