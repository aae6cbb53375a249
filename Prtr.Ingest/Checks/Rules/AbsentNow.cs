using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 37: reported last year, absent now.</summary>
internal sealed class AbsentNow : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } past)
        {
            return [];
        }

        var now = report.Releases.Select(row => (row.Pollutant.Value, row.Medium.Value)).ToHashSet();
        return past.Releases
            .Select(release => (release.Pollutant, release.Medium))
            .Distinct()
            .Where(release => !now.Contains((release.Pollutant, release.Medium)))
            .Select(release => RemarkKinds.AbsentNow.At(report.Facility.Place, null, release.Pollutant.ToString(CultureInfo.InvariantCulture), release.Medium.Code()));
    }
}
