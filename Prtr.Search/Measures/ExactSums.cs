using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>
/// A sum for each of <see cref="Measure.Sums"/>, in parts of <see cref="Measure.Scale"/>: they outgrow 64 bits. Each knows of what it is; over several pollutants, or
/// hazardous and other waste, there is no figure, and what was added serves to compare copies of the register alone.
/// </summary>
public sealed class ExactSums : IEquatable<ExactSums>
{
    private const int Kinds = (int)RecordKind.Diffuse + 1;

    /// <summary>The kinds of records that facilities have.</summary>
    internal static readonly IReadOnlyList<RecordKind> OfFacilities = [RecordKind.Release, RecordKind.Wastewater, RecordKind.Waste];

    private static readonly Measure[] OfQuantity = [Measure.ReleasesKg, Measure.WastewaterKg, Measure.WasteT];

    private readonly Int128[] units = new Int128[Measure.Sums.Count];
    private readonly int[] substances = new int[Kinds];

    public static ExactSums None { get; } = new();

    /// <summary>What was added up, whatever it is of.</summary>
    internal Int128 this[Measure measure]
    {
        get => units[measure.Place];
        set => units[measure.Place] = value;
    }

    /// <summary>Sums over what facilities report; asks for each of <see cref="Measure.OfFacilities"/> in their order, then for what each kind is of.</summary>
    internal static ExactSums Of(Func<Measure, Int128> units, Func<RecordKind, int> substance)
    {
        var sums = new ExactSums();
        foreach (var measure in Measure.OfFacilities)
        {
            sums[measure] = units(measure);
        }

        foreach (var kind in OfFacilities)
        {
            sums.substances[(int)kind] = substance(kind);
        }

        return sums;
    }

    /// <summary>The figure in the measure's unit; null over several pollutants or classes of waste.</summary>
    public decimal? Value(Measure measure) => IsOfSeveral(measure) ? null : measure.Exact(this[measure]);

    /// <summary>Whether there is no figure, because it would add different things.</summary>
    public bool IsOfSeveral(Measure measure) => measure.IsOfOneSubstance && substances[(int)measure.Kind!.Value] == Substance.Several;

    /// <summary>The order of results by quantity, hundred-millionths of a kilogram: only where all is of one pollutant or class of waste.</summary>
    internal Int128 Mass => OfQuantity.Aggregate((Int128)0, (mass, measure) => mass + (this[measure] * measure.Kilograms));

    /// <summary>Adds so many records that are alike but for their amounts.</summary>
    /// <param name="amount">Hundred-millionths of a kilogram or, for waste, of a tonne, of all of them; 0 where they are withheld or not given.</param>
    /// <param name="accidental">The accidental part of it.</param>
    internal void Add(RecordTraits traits, int records, Int128 amount, Int128 accidental)
    {
        AddSubstance(traits.Kind, Substance.Of(traits));
        foreach (var measure in Measure.SumsOf(traits.Kind))
        {
            this[measure] += measure.Units(traits, records, amount, accidental);
        }
    }

    /// <summary>Adds a figure of diffuse sources.</summary>
    public void AddDiffuse(int pollutant, Quantity kg)
    {
        AddSubstance(RecordKind.Diffuse, pollutant);
        this[Measure.DiffuseKg] += kg.Units;
    }

    public void Add(ExactSums other)
    {
        for (var place = 0; place < units.Length; place++)
        {
            units[place] += other.units[place];
        }

        for (var kind = 0; kind < substances.Length; kind++)
        {
            substances[kind] = Substance.Together(substances[kind], other.substances[kind]);
        }
    }

    /// <summary>Says that the sums of a kind are also of a substance.</summary>
    internal void AddSubstance(RecordKind kind, int substance) => substances[(int)kind] = Substance.Together(substances[(int)kind], substance);

    /// <summary>What the sums of a kind are of.</summary>
    internal int SubstanceOf(RecordKind kind) => substances[(int)kind];

    /// <summary>Whether the other has added up the same for the measure, be it a figure or not.</summary>
    public bool IsSame(Measure measure, ExactSums other) =>
        this[measure] == other[measure] && substances[(int)measure.Kind!.Value] == other.substances[(int)measure.Kind.Value];

    public bool Equals(ExactSums? other) =>
        other is not null && units.AsSpan().SequenceEqual(other.units) && substances.AsSpan().SequenceEqual(other.substances);

    public override bool Equals(object? obj) => Equals(obj as ExactSums);

    public override int GetHashCode() => units.Aggregate(0, HashCode.Combine);
}
