using Prtr.Ingest.Reports;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>One amount of a report beside the same one of the last report: rows that say the same thing apart are put together on both sides.</summary>
/// <param name="Field">The first of the rows.</param>
/// <param name="Now">Null when one of them has no figure.</param>
/// <param name="Before">Null when the last report does not have it, or withheld it.</param>
internal sealed record EarlierAmount(int Pollutant, Medium? Medium, RowRef Row, Field<Quantity?> Field, Quantity? Now, Quantity? Before)
{
    /// <summary>Releases by pollutant and medium.</summary>
    public static IEnumerable<EarlierAmount> Releases(OperatorReport report, PastReport past) =>
        report.Releases.Numbered(RecordKind.Release)
            .Where(row => row.Row is { Pollutant.Value: not null, Medium.Value: not null })
            .GroupBy(row => (Pollutant: row.Row.Pollutant.Value!.Value, Medium: row.Row.Medium.Value!.Value))
            .Select(group => new EarlierAmount(
                group.Key.Pollutant, group.Key.Medium, group.First().Ref, group.First().Row.QuantityKg,
                Sum(group.Select(row => row.Row.QuantityKg.Value)),
                Sum(past.Releases.Where(release => release.Pollutant == group.Key.Pollutant && release.Medium == group.Key.Medium).Select(release => release.QuantityKg))));

    /// <summary>Waste water by pollutant, over all receivers.</summary>
    public static IEnumerable<EarlierAmount> Wastewater(OperatorReport report, PastReport past) =>
        report.Wastewater.Numbered(RecordKind.Wastewater)
            .Where(row => row.Row.Pollutant.Value is not null)
            .GroupBy(row => row.Row.Pollutant.Value!.Value)
            .Select(group => new EarlierAmount(
                group.Key, null, group.First().Ref, group.First().Row.QuantityKg,
                Sum(group.Select(row => row.Row.QuantityKg.Value)),
                Sum(past.Wastewater.Where(sent => sent.Pollutant == group.Key).Select(sent => sent.QuantityKg))));

    // A sum can outgrow what one value may be; to compare, its limit serves.
    private static Quantity? Sum(IEnumerable<Quantity?> quantities)
    {
        decimal? sum = null;
        foreach (var quantity in quantities)
        {
            if (quantity is not { } value)
            {
                return null;
            }

            sum = (sum ?? 0) + value.Units;
        }

        return sum is { } units ? new Quantity((long)Math.Clamp(units, long.MinValue, long.MaxValue)) : null;
    }
}
