using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Counts and exact sums of some records; quantities in hundred-millionths of a kilogram, waste of a tonne.</summary>
internal readonly record struct FoundSums(int Records, int Withheld, Int128 Releases, Int128 Accidental, Int128 Wastewater, Int128 Waste)
{
    private const int TonneKilograms = 1000;

    /// <summary>All that was released and sent away, in hundred-millionths of a kilogram.</summary>
    public Int128 Mass => Releases + Wastewater + (Waste * TonneKilograms);

    public static FoundSums operator +(FoundSums left, FoundSums right) => new(
        left.Records + right.Records,
        left.Withheld + right.Withheld,
        left.Releases + right.Releases,
        left.Accidental + right.Accidental,
        left.Wastewater + right.Wastewater,
        left.Waste + right.Waste);

    /// <param name="facilities">How many distinct facilities the records are of.</param>
    public Totals ToTotals(int facilities) => new(
        facilities, Records, Withheld, Quantity.Exact(Releases), Quantity.Exact(Accidental), Quantity.Exact(Wastewater), Quantity.Exact(Waste));
}
