using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks;

/// <summary>One check. Pure: the same report and context give the same remarks, and no value is changed.</summary>
public interface IReportCheck
{
    IEnumerable<Remark> Check(OperatorReport report, CheckContext context);
}
