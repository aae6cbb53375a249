using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 36: more than four times the highest value of last year for the activity, pollutant and medium.</summary>
internal sealed class HighestOfLastYear : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        foreach (var (row, reference) in report.Releases.Numbered(RecordKind.Release))
        {
            if (report.Facility.MainActivity.Value is { } activity
                && row is { Pollutant.Value: { } pollutant, Medium.Value: { } medium, QuantityKg.Value: { } quantity }
                && context.NationalLastYear.Find(activity, pollutant, medium) is { Highest.Units: > 0 } figure
                && quantity.Units > context.Settings.TimesHighest * figure.Highest.Units)
            {
                yield return RemarkKinds.FourTimesHighest.On(row.QuantityKg, quantity.ToString(), figure.Highest.ToString()) with { Row = reference };
            }
        }
    }
}
