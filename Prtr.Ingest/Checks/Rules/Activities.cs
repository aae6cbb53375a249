using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 11: no activity twice; the main one is last year's. Unknown ones were seen in reading.</summary>
internal sealed class Activities : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var facility = report.Facility;
        var seen = new HashSet<string>();
        foreach (var field in facility.OtherActivities.Prepend(facility.MainActivity))
        {
            if (field.Value is { } code && !seen.Add(code))
            {
                yield return RemarkKinds.ActivityTwice.On(field, code);
            }
        }

        if (context.LastYear is { } before && facility.MainActivity.Value is { } now && before.MainActivity != now)
        {
            yield return RemarkKinds.MainActivityChanged.On(facility.MainActivity, before.MainActivity, now);
        }
    }
}
