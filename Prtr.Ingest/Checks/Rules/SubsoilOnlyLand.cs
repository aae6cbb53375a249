using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Injection into the subsoil is a release to land.</summary>
internal sealed class SubsoilOnlyLand : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
        from row in report.Releases.Numbered(RecordKind.Release)
        where row.Row is { ToSubsoil.Value: true, Medium.Value: Medium.Air or Medium.Water }
        select RemarkKinds.SubsoilNotLand.On(row.Row.ToSubsoil, row.Row.Medium.Value!.Value.Code()) with { Row = row.Ref };
}
