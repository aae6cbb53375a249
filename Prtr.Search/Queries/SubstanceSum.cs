using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>The exact sums over the records of a kind and pollutant, in kilograms. Withheld values are in none.</summary>
/// <param name="Kind">A release, or a transfer in waste water.</param>
/// <param name="AccidentalKg">The accidental part of a release; zero for waste water.</param>
public sealed record SubstanceSum(RecordKind Kind, int Pollutant, decimal Kg, decimal AccidentalKg)
{
    /// <summary>One for each kind and pollutant among the records, in the order of answers.</summary>
    public static IReadOnlyList<SubstanceSum> Of(IEnumerable<PublicRecord> records) =>
    [
        .. from record in records
           where record is { Kind: RecordKind.Release or RecordKind.Wastewater, Pollutant: not null, WithheldGround: null }
           group record by (record.Kind, Pollutant: record.Pollutant!.Value) into substance
           orderby substance.Key.Kind, substance.Key.Pollutant
           select Of(substance.Key.Kind, substance.Key.Pollutant, substance.Totals().Sums),
    ];

    internal static SubstanceSum Of(RecordKind kind, int pollutant, ExactSums sums) =>
        new(kind, pollutant, sums.Value(kind == RecordKind.Release ? Measure.ReleasesKg : Measure.WastewaterKg)!.Value, sums.Value(Measure.AccidentalKg)!.Value);
}
