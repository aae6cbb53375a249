using System.Globalization;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 42: received on or after 1 April of the next year; accepted all the same.</summary>
internal sealed class LateReport : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        // The law's dates need a year that a calendar has.
        if (report.Facility.ReportYear is not { Value: { } number and > 1900 and < 9000 } field || !new ReportingYear(number).IsLate(context.ReceivedOn))
        {
            return [];
        }

        return [RemarkKinds.Late.On(field, Iso(context.ReceivedOn), Iso(new ReportingYear(number).ReportsDueBefore))];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
