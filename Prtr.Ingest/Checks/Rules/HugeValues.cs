using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>
/// Check 27: at least 10,000 times the threshold and more than a tenth of last year's national total for the activity, pollutant and medium.
/// Where the country has none, the value is all there is.
/// </summary>
internal sealed class HugeValues : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (report.Facility is not { ReportYear.Value: { } year, MainActivity.Value: { } activity })
        {
            yield break;
        }

        foreach (var (row, reference) in report.Releases.Numbered(RecordKind.Release))
        {
            if (row is not { Pollutant.Value: { } pollutant, Medium.Value: { } medium, QuantityKg.Value: { } quantity }
                || context.Reference.Threshold(pollutant, medium, year) is not { ThresholdKg.Units: > 0 } threshold)
            {
                continue;
            }

            var times = (decimal)quantity.Units / threshold.ThresholdKg.Units;
            var share = context.NationalLastYear.Find(activity, pollutant, medium) is { Total: var total } && total > 0 ? quantity.Units / (decimal)total : 1;
            if (times >= context.Settings.HugeTimesThreshold && share > context.Settings.HugeShare)
            {
                yield return RemarkKinds.HugeValue.On(row.QuantityKg, quantity.ToString(), Figures.Short(times), Figures.Short(share * 100)) with { Row = reference };
            }
        }
    }
}
