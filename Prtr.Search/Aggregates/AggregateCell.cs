using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>The sums of one cell, and of how many values they are made.</summary>
public sealed record AggregateCell(Totals Totals, ValueCounts Releases, ValueCounts Wastewater, ValueCounts Waste)
{
    /// <summary>A cell that no record belongs to.</summary>
    public static AggregateCell Empty { get; } = new(Totals.None, default, default, default);

    /// <summary>The measure's value; null when every value that counts for it is withheld.</summary>
    public decimal? Value(Measure measure) => Counts(measure) is { Given: 0, Withheld: > 0 } ? null : measure.Of(Totals);

    /// <summary>How many values are withheld, and so missing in the measure's value. Counts miss nothing.</summary>
    public int Withheld(Measure measure) => Counts(measure).Withheld;

    private ValueCounts Counts(Measure measure) => measure.Kind switch
    {
        RecordKind.Release => Releases,
        RecordKind.Wastewater => Wastewater,
        RecordKind.Waste => Waste,
        _ => default,
    };
}

/// <summary>How many values of records are public and how many withheld.</summary>
public readonly record struct ValueCounts(int Given, int Withheld)
{
    public static ValueCounts operator +(ValueCounts left, ValueCounts right) => new(left.Given + right.Given, left.Withheld + right.Withheld);
}
