using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>
/// Check 26: a release, or a transfer in waste water, under its threshold. Benzene, toluene, ethylbenzene and xylenes
/// in water and land are compared by the sum of the four; the threshold of waste water is that of water.
/// </summary>
internal sealed class UnderThreshold : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (report.Facility.ReportYear.Value is not { } year)
        {
            return [];
        }

        var releases = report.Releases.Numbered(RecordKind.Release)
            .Select(row => new Amount(row.Ref, row.Row.Pollutant.Value, row.Row.Medium.Value, row.Row.QuantityKg))
            .ToList();
        var wastewater = report.Wastewater.Numbered(RecordKind.Wastewater)
            .Select(row => new Amount(row.Ref, row.Row.Pollutant.Value, Medium.Water, row.Row.QuantityKg))
            .ToList();
        return Find(releases, year, context).Concat(Find(wastewater, year, context));
    }

    private static IEnumerable<Remark> Find(List<Amount> amounts, int year, CheckContext context)
    {
        foreach (var amount in amounts)
        {
            if (amount is not { Pollutant: { } number, Medium: { } medium, Quantity.Value: { Units: >= 0 } quantity } || !context.Reference.Pollutants.TryGetValue(number, out var pollutant))
            {
                continue;
            }

            var joint = pollutant.Btex && medium != Medium.Air;
            var threshold = joint ? context.Settings.BtexThresholdKg : context.Reference.Threshold(number, medium, year)?.ThresholdKg.ToDecimal();
            var compared = joint ? Btex(amounts, medium, context.Reference) : quantity.ToDecimal();
            if (compared < threshold)
            {
                yield return RemarkKinds.UnderThreshold.On(amount.Quantity, Plain(compared), Plain(threshold.Value)) with { Row = amount.Row };
            }
        }
    }

    private static decimal Btex(List<Amount> amounts, Medium medium, ReferenceData reference) => amounts
        .Where(amount => amount.Medium == medium && amount.Pollutant is { } number && reference.Pollutants[number].Btex)
        .Sum(amount => amount.Quantity.Value?.ToDecimal() ?? 0);

    private static string Plain(decimal value) => Quantity.From(value).ToString();

    private readonly record struct Amount(RowRef Row, int? Pollutant, Medium? Medium, Field<Quantity?> Quantity);
}
