namespace Prtr.Search.Measures;

/// <summary>Counts and exact sums over one set of public records: a value for each measure. Withheld values are counted but add nothing to a sum.</summary>
/// <param name="Facilities">Distinct facilities.</param>
public sealed record Totals(int Facilities, int Records, int Withheld, ExactSums Sums)
{
    public static Totals None { get; } = new(0, 0, 0, ExactSums.None);

    /// <summary>Kilograms released of the one pollutant; null over several.</summary>
    public decimal? ReleasesKg => this[Measure.ReleasesKg];

    /// <summary>The accidental part of it.</summary>
    public decimal? AccidentalKg => this[Measure.AccidentalKg];

    /// <summary>Kilograms of the one pollutant sent off site in waste water; null over several.</summary>
    public decimal? WastewaterKg => this[Measure.WastewaterKg];

    /// <summary>Tonnes of waste sent off site; null over hazardous and other waste.</summary>
    public decimal? WasteT => this[Measure.WasteT];

    /// <summary>What <see cref="Measure.ScreeningScore"/> is; 0 where nothing has one.</summary>
    public decimal ScreeningScore => this[Measure.ScreeningScore]!.Value;

    /// <summary>How many times a pollutant was released into a medium above its threshold.</summary>
    public int OverThreshold => (int)this[Measure.OverThreshold]!.Value;

    /// <summary>The measure's value, in its unit; null where it would add different pollutants or classes of waste.</summary>
    public decimal? this[Measure measure] =>
        measure == Measure.Facilities ? Facilities : measure == Measure.Records ? Records : Sums.Value(measure);

    /// <summary>The same where all records count for the measure: null when none of them is given, or they have no sum.</summary>
    public decimal? Given(Measure measure) => Records > Withheld ? this[measure] : null;

    /// <summary>All parts together.</summary>
    /// <param name="facilities">How many distinct facilities they are of.</param>
    public static Totals Of(IEnumerable<Totals> parts, int facilities)
    {
        var (records, withheld, sums) = (0, 0, new ExactSums());
        foreach (var part in parts)
        {
            records += part.Records;
            withheld += part.Withheld;
            sums.Add(part.Sums);
        }

        return new(facilities, records, withheld, sums);
    }
}
