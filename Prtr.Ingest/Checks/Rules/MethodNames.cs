using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 16: measured or calculated, but not by which standard or guideline.</summary>
internal sealed class MethodNames : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) => Of(report.Common());

    public static IEnumerable<Remark> Of(IEnumerable<CommonRow> rows) =>
        from row in rows
        where row.Method.Value is MethodType.Measured or MethodType.Calculated && row.MethodName.IsBlank
        select RemarkKinds.MethodNameMissing.On(row.MethodName) with { Row = row.Row };
}
