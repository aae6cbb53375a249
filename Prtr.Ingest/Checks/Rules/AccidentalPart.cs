using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 24: the accidental part is not more than the total.</summary>
internal sealed class AccidentalPart : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
        from row in report.Common()
        where row.Accidental.Value > row.Quantity.Value
        select RemarkKinds.AccidentalExceedsTotal.On(row.Accidental, row.Accidental.Value.ToString()!, row.Quantity.Value.ToString()!) with { Row = row.Row };
}
