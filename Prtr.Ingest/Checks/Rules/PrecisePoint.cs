using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 7: fewer than four decimals of a degree.</summary>
internal sealed class PrecisePoint : IReportCheck
{
    private const double Slack = 1.001;

    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
        new[] { report.Facility.Latitude, report.Facility.Longitude }
            .Where(field => field.Value is { } coordinate && coordinate.Degrees != 0 && coordinate.Step > context.Settings.CoordinateStep * Slack)
            .Select(field => RemarkKinds.CoordinateImprecise.On(field, field.Raw!));
}
