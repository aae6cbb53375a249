using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 23: no quantity is negative; zero is a report of zero.</summary>
internal sealed class NegativeValues : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var remarks = Of(report.Common());
        return report.Facility.StationarySources is { Value: < 0 } sources ? remarks.Append(RemarkKinds.QuantityNegative.On(sources, sources.Raw!)) : remarks;
    }

    public static IEnumerable<Remark> Of(IEnumerable<CommonRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var field in new[] { row.Quantity, row.Accidental })
            {
                if (field.Value is { Units: < 0 } value)
                {
                    yield return RemarkKinds.QuantityNegative.On(field, value.ToString()) with { Row = row.Row };
                }
            }
        }
    }
}
