using System.Globalization;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 14: the year takes reports. A closed year takes corrections.</summary>
internal sealed class OpenYear : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (report.Facility.ReportYear is not { Value: { } year } field || context.Years.Open.Contains(year))
        {
            return [];
        }

        var kind = context.Years.Closed.Contains(year) ? RemarkKinds.YearClosed : RemarkKinds.YearNotOpen;
        return [kind.On(field, year.ToString(CultureInfo.InvariantCulture))];
    }
}
