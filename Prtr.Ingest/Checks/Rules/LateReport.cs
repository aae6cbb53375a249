using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 42: first received on or after 1 April of the next year; accepted all the same. A correction makes nobody late.</summary>
internal sealed class LateReport : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) => Of(report.Facility.ReportYear, context.FirstReceivedOn ?? context.ReceivedOn);

    public static IEnumerable<Remark> Of(Field<int?> field, DateOnly receivedOn)
    {
        // The law's dates need a year that a calendar has.
        if (field.Value is not { } number || number is not (> 1900 and < 9000) || !new ReportingYear(number).IsLate(receivedOn))
        {
            return [];
        }

        return [RemarkKinds.Late.On(field, Iso(receivedOn), Iso(new ReportingYear(number).ReportsDueBefore))];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
