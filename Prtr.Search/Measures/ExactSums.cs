using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>A sum for each of <see cref="Measure.Sums"/>, in parts of <see cref="Measure.Scale"/>: they outgrow 64 bits.</summary>
public sealed class ExactSums : IEquatable<ExactSums>
{
    private readonly Int128[] units = new Int128[Measure.Sums.Count];

    public static ExactSums None { get; } = new();

    /// <summary>Sums over what facilities report; asks for each of <see cref="Measure.OfFacilities"/> in their order.</summary>
    public static ExactSums Of(Func<Measure, Int128> units)
    {
        var sums = new ExactSums();
        foreach (var measure in Measure.OfFacilities)
        {
            sums[measure] = units(measure);
        }

        return sums;
    }

    /// <summary>The sum of one measure.</summary>
    public Int128 this[Measure measure]
    {
        get => units[measure.Place];
        internal set => units[measure.Place] = value;
    }

    /// <summary>All that was released and sent away, parts once, in hundred-millionths of a kilogram: the order of results by quantity.</summary>
    public Int128 Mass => Measure.Kept.Where(measure => !measure.IsPart).Aggregate((Int128)0, (mass, measure) => mass + (this[measure] * measure.Kilograms));

    public void Add(PublicRecord record)
    {
        foreach (var measure in Measure.SumsOf(record.Kind))
        {
            this[measure] += measure.Units(record) ?? 0;
        }
    }

    public void Add(ExactSums other)
    {
        for (var place = 0; place < units.Length; place++)
        {
            units[place] += other.units[place];
        }
    }

    public bool Equals(ExactSums? other) => other is not null && units.AsSpan().SequenceEqual(other.units);

    public override bool Equals(object? obj) => Equals(obj as ExactSums);

    public override int GetHashCode() => units.Aggregate(0, HashCode.Combine);
}
