using System.Globalization;

namespace Prtr.Ingest.Samples;

/// <summary>A row of diffuse sources as an authority of the demonstration register reports it.</summary>
/// <param name="Region">KATO.</param>
/// <param name="Method">C or E.</param>
/// <param name="ActivityData">What the quantity was worked out from.</param>
public sealed record SampleDiffuse(
    int Year, string Authority, string Region, string Category, int Pollutant, string Medium, decimal QuantityKg, char Method, string MethodName, string ActivityData);

/// <summary>
/// The diffuse sources of every region in the years of <c>diffuse_years.csv</c>: emission factors of general knowledge times people, homes heated with coal, cattle
/// and crops of the region, moved by the year and by chance.
/// </summary>
internal static class SampleDiffuseSources
{
    private const int KgDecimals = 8;
    private const int Figures = 3;
    private const decimal RegionRange = 0.24m;
    private const decimal YearRange = 0.05m;

    private const string Corrected = "household-heating";
    private const decimal Correction = 0.94m;

    public static IEnumerable<SampleDiffuse> Of(int seed, int year) =>
        from region in SampleTables.DiffuseRegions
        from source in SampleTables.DiffuseSources.GroupBy(row => (row.Category, row.Pollutant, row.Medium))
        let level = SampleTables.DiffuseLevels[(year, source.Key.Category)].Cast<decimal?>().FirstOrDefault()
        where level is not null
        let chance = Chance(seed, region.Kato, source.Key.Category, source.Key.Pollutant, year)
        let kg = SignificantFigures.Round(source.Sum(row => row.KgPerUnit * region.Amount(row.Basis)) * level.Value * chance, Figures, KgDecimals)
        where kg > 0
        let first = source.First()
        select new SampleDiffuse(
            year, region.Authority, region.Kato, source.Key.Category, source.Key.Pollutant, source.Key.Medium, kg, first.Method, first.MethodName,
            string.Join("; ", source.Select(row => region.InWords(row.Basis)).Distinct()));

    /// <summary>The report of one region in an odd year is sent a second time, with the homes that burn coal counted anew.</summary>
    public static IEnumerable<SampleDiffuse> CorrectionOf(int seed, IReadOnlyList<SampleDiffuse> year)
    {
        if (year.Count == 0 || int.IsEvenInteger(year[0].Year))
        {
            return [];
        }

        var chosen = SampleRandom.For(seed, "diffuse correction", year[0].Year).Pick(SampleTables.DiffuseRegions).Kato;
        return year.Where(row => row.Region == chosen)
            .Select(row => row.Category == Corrected ? row with { QuantityKg = SignificantFigures.Round(row.QuantityKg * Correction, Figures, KgDecimals) } : row);
    }

    // What is particular to the region stays with it; a little changes every year.
    private static decimal Chance(int seed, string region, string category, int pollutant, int year)
    {
        var kato = int.Parse(region, CultureInfo.InvariantCulture);
        var own = SampleRandom.For(seed, "diffuse " + category, kato, pollutant).Fraction();
        var yearly = SampleRandom.For(seed, "diffuse " + category, kato, pollutant, year).Fraction();
        return (1 + ((own - 0.5m) * RegionRange)) * (1 + ((yearly - 0.5m) * YearRange));
    }
}
