using System.Collections.Frozen;
using System.Globalization;

namespace Prtr.Search.Reference;

/// <summary>A published concentration in air by which the harm of breathing a substance is judged; a smaller one means a more harmful substance.</summary>
/// <param name="Kind">Such as <c>chronic_noncancer_reference_concentration</c>.</param>
/// <param name="Micrograms">In a cubic metre of air.</param>
/// <param name="Year">In which the collection was published that it is taken from.</param>
/// <param name="Source">The collection, the substance as it calls it, and whose value it is.</param>
/// <param name="Screens">Whether releases of the pollutant are divided by it for the screening score: a chronic one, at most one for each pollutant.</param>
public sealed record ReferenceConcentration(int Pollutant, string Cas, string Kind, decimal Micrograms, int Year, string Source, bool Screens)
{
    /// <summary>How many parts of a score <see cref="Weight"/> counts in.</summary>
    public const long WeightScale = 1_000_000;

    /// <summary>All that come with the software, of 44 pollutants.</summary>
    public static IReadOnlyList<ReferenceConcentration> All { get; } = ReferenceFiles.ReadConcentrations();

    /// <summary>Those of the screening score, by pollutant.</summary>
    public static FrozenDictionary<int, ReferenceConcentration> Screening { get; } = All.Where(one => one.Screens).ToFrozenDictionary(one => one.Pollutant);

    /// <summary>
    /// Millionths of a score that a kilogram released to air is: one by the concentration, rounded once, here, so that every sum of scores is exact.
    /// A score is the cubic kilometres of air that the release would fill up to the concentration.
    /// </summary>
    public long Weight { get; } = (long)Math.Round(WeightScale / Micrograms, MidpointRounding.AwayFromZero);

    /// <summary>Of the pollutant; 0 where no concentration is known.</summary>
    public static long WeightOf(int? pollutant) => pollutant is { } number && Screening.TryGetValue(number, out var one) ? one.Weight : 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pollutant}: {Weight}");
}
