using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 14: the year takes reports. A closed year takes corrections.</summary>
internal sealed class OpenYear : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) => Of(report.Facility.ReportYear, context.Years);

    public static IEnumerable<Remark> Of(Field<int?> field, CampaignYears years)
    {
        if (field.Value is not { } year || years.Open.Contains(year))
        {
            return [];
        }

        var kind = years.Closed.Contains(year) ? RemarkKinds.YearClosed : RemarkKinds.YearNotOpen;
        return [kind.On(field, year.ToString(CultureInfo.InvariantCulture))];
    }
}
