namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>The report that follows another a year later when nothing special has happened: no check has a question about it.</summary>
internal static class CalmYear
{
    private const int Figures = 4;

    public static SampleReport After(SampleReport before, int year, SampleRandom random)
    {
        var production = 0.9m + (random.Fraction() * 0.2m);
        return Scaled(before, _ => production * (0.97m + (random.Fraction() * 0.06m))) with { Year = year };
    }

    /// <summary>All quantities times a factor, rounded as people report; what is withheld is left out.</summary>
    public static SampleReport Scaled(SampleReport report, Func<int, decimal> factor) => report with
    {
        Releases =
        [
            .. report.Releases.Where(row => row.QuantityKg is not null)
                .Select((row, i) => row with { QuantityKg = Rounded(row.QuantityKg!.Value * factor(i), 8), AccidentalKg = 0, WithheldGround = "" }),
        ],
        Wastewater = [.. report.Wastewater.Select((row, i) => row with { QuantityKg = Rounded(row.QuantityKg * factor(i), 8) })],
        Waste = [.. report.Waste.Select((row, i) => row with { QuantityT = Rounded(row.QuantityT * factor(i), 6) })],
    };

    private static decimal Rounded(decimal value, int decimals) => SignificantFigures.Round(value, Figures, decimals);
}
