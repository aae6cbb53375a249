using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>The operator declares that nothing reached its threshold in the year: said to whoever reads the report, and an error where a row is over its threshold.</summary>
internal sealed class NothingExceeded : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (report.Facility.NothingExceeded is not { Value: true } declared)
        {
            return [];
        }

        var over = ThresholdComparison.Of(report, context.Reference, context.Settings).Count(comparison => comparison.IsBelow == false);
        return [over == 0 ? RemarkKinds.NothingExceeded.On(declared) : RemarkKinds.DeclarationDisagrees.On(declared, over.ToString(CultureInfo.InvariantCulture))];
    }
}
