using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>
/// Check 26: a release, a transfer in waste water or a site's waste under its threshold, see <see cref="ThresholdComparison"/>.
/// Of hazardous and of other waste the first row has the remark.
/// </summary>
internal sealed class UnderThreshold : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var below = ThresholdComparison.Of(report, context.Reference, context.Settings).Where(comparison => comparison.IsBelow == true).ToList();
        return below.Count == 0 ? [] : Remarks(below, report.Common().ToDictionary(row => row.Row, row => row.Quantity));
    }

    private static IEnumerable<Remark> Remarks(List<ThresholdComparison> below, Dictionary<RowRef, Field<Quantity?>> quantities)
    {
        var pollutants = below.Where(comparison => comparison.Row.Kind != RecordKind.Waste);
        var waste = below.Where(comparison => comparison.Row.Kind == RecordKind.Waste).DistinctBy(comparison => comparison.Threshold);
        return pollutants.Concat(waste).Select(comparison =>
            RemarkKinds.UnderThreshold.On(quantities[comparison.Row], Text(comparison.Amount, comparison), Text(comparison.Threshold, comparison)) with { Row = comparison.Row });
    }

    private static string Text(decimal amount, ThresholdComparison comparison) => comparison.Row.Kind == RecordKind.Waste
        ? amount.ToString(CultureInfo.InvariantCulture) + " t"
        : Quantity.From(amount).ToString();
}
