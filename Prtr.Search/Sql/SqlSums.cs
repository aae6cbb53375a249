using System.Data.Common;
using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Sql;

/// <summary>
/// The sums of a group of rows, as columns of a statement and as they are read back: withheld values, then for each measure wholes and hundred-millionths
/// apart, since sums outgrow 64 bits, then for each kind the least and the greatest substance that its quantities are of.
/// Measures that are weighed follow from the sums by pollutant and medium.
/// </summary>
public static class SqlSums
{
    /// <summary>What the sums are made of.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["quantity_kg_e8", "accidental_kg_e8", "quantity_t_e8", "pollutant", "hazardous", "below_threshold"];

    /// <summary>The columns of the statement, over rows of public_record or released_record.</summary>
    public static string Sums { get; } = string.Join(", ", (string[])
    [
        "sum(case when withheld_ground is not null then 1 else 0 end)",
        .. Measure.Kept.SelectMany(measure => Amounts(measure).Select(amount => $"sum(case when {Counts(measure)} then {amount} else 0 end)")),
        .. ExactSums.OfFacilities.SelectMany(kind => new[] { $"min({SubstanceOf(kind)})", $"max({SubstanceOf(kind)})" }),
    ]);

    /// <summary>How many columns these are.</summary>
    internal static int Count { get; } = 1 + (2 * Measure.Kept.Count) + (2 * ExactSums.OfFacilities.Count);

    /// <param name="first">The column that they begin with.</param>
    public static Totals Read(DbDataReader row, int first, int facilities, int records)
    {
        var place = first + 1;
        var sums = ExactSums.Of(
            measure => measure.IsWeighed ? 0 : (Whole(row, place++) * (Int128)Quantity.Scale) + Whole(row, place++), _ => Between(row, (place += 2) - 2));
        return new(facilities, records, (int)Whole(row, first), sums);
    }

    private static string Counts(Measure measure) => $"kind = '{measure.Kind!.Value.Code()}'" + measure.Amount switch
    {
        Amount.Hazardous => " and hazardous = 1",
        Amount.NonHazardous => " and hazardous = 0",
        Amount.OverThreshold => " and below_threshold = 0",
        _ => "",
    };

    private static IEnumerable<string> Amounts(Measure measure) => measure.Amount == Amount.OverThreshold
        ? ["1", "0"]
        : ((string[])["/", "%"]).Select(part => $"{measure.Column} {part} {Number(Quantity.Scale)}");

    private static string SubstanceOf(RecordKind kind) =>
        $"case when kind = '{kind.Code()}' and withheld_ground is null then {(kind == RecordKind.Waste ? $"case when hazardous = 1 then {Number(Substance.HazardousWaste)} else {Number(Substance.OtherWaste)} end" : "pollutant")} end";

    private static int Between(DbDataReader row, int place) =>
        row.IsDBNull(place) ? Substance.None : Substance.Together((int)Whole(row, place), (int)Whole(row, place + 1));

    private static long Whole(DbDataReader row, int place) => row.IsDBNull(place) ? 0 : Convert.ToInt64(row.GetValue(place), CultureInfo.InvariantCulture);

    private static string Number(int value) => Number((long)value);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
