namespace Prtr.Search.Measures;

/// <summary>Totals, and of how many values each sum is made.</summary>
public sealed class Measured
{
    private readonly ValueCounts[] values;

    internal Measured(Totals totals, ValueCounts[] values) => (Totals, this.values) = (totals, values);

    public Totals Totals { get; }

    /// <summary>
    /// The measure's value; null when no value that counts for it is given, which is not a zero, and over several pollutants or classes of waste.
    /// </summary>
    public decimal? Value(Measure measure) => measure.Kind is not null && Counts(measure).Given == 0 ? null : Totals[measure];

    /// <summary>Whether there is no value because it would add different things.</summary>
    public bool IsOfSeveral(Measure measure) => measure.Kind is not null && Totals.Sums.IsOfSeveral(measure);

    /// <summary>How many values are withheld, and so missing in the measure's value. Counts miss nothing.</summary>
    public int Withheld(Measure measure) => Counts(measure).Withheld;

    private ValueCounts Counts(Measure measure) => measure.Kind is null ? default : values[measure.Place];
}

/// <summary>How many values of records are public and how many withheld.</summary>
public readonly record struct ValueCounts(int Given, int Withheld)
{
    public static ValueCounts operator +(ValueCounts left, ValueCounts right) => new(left.Given + right.Given, left.Withheld + right.Withheld);
}
