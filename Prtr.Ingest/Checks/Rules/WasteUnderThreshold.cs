using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 26 for waste: the site's total of hazardous, or of other waste, is under what has to be reported.</summary>
internal sealed class WasteUnderThreshold : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        foreach (var group in report.Waste.Numbered(RecordKind.Waste)
            .Where(row => row.Row.WasteCode.Value is not null)
            .GroupBy(row => context.Reference.WasteCodes[row.Row.WasteCode.Value!].Hazardous == true))
        {
            var threshold = group.Key ? context.Settings.HazardousWasteThresholdT : context.Settings.NonHazardousWasteThresholdT;
            var total = group.Sum(row => row.Row.QuantityT.Value?.ToDecimal() ?? 0);
            var known = group.All(row => row.Row.QuantityT.Value is not null);
            if (known && total < threshold)
            {
                var (row, reference) = group.First();
                yield return RemarkKinds.UnderThreshold.On(
                    row.QuantityT,
                    total.ToString(CultureInfo.InvariantCulture) + " t",
                    threshold.ToString(CultureInfo.InvariantCulture) + " t") with { Row = reference };
            }
        }
    }
}
