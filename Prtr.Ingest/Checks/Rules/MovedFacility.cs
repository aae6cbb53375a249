using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 8: the place against last year's: over 10 m a hint, over 30 m a warning, over 100 m a warning to be confirmed.</summary>
internal sealed class MovedFacility : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } before || report.Facility.Point is not { } now)
        {
            yield break;
        }

        var metres = now.DistanceMetres(before.Place);
        if (metres > context.Settings.MovedHintMetres)
        {
            var remark = RemarkKinds.Moved.On(
                report.Facility.Latitude,
                Math.Round(metres).ToString(CultureInfo.InvariantCulture),
                report.Facility.FacilityName.Value ?? before.FacilityId.ToString(CultureInfo.InvariantCulture));
            yield return metres > context.Settings.MovedMetres ? remark with { Level = RemarkLevel.Warning } : remark;
        }
    }
}
