using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 21: a report without any row, of which nobody declares that it is meant so.</summary>
internal sealed class EmptyReport : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
        report.Releases.Count + report.Wastewater.Count + report.Waste.Count == 0 && report.Facility.NothingExceeded.Value != true ? [RemarkKinds.ReportEmpty.At(report.Facility.Place, null)] : [];
}
