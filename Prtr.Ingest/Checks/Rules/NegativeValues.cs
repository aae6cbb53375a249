using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 23: no quantity is negative; zero is a report of zero.</summary>
internal sealed class NegativeValues : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        foreach (var row in report.Common())
        {
            foreach (var field in new[] { row.Quantity, row.Accidental })
            {
                if (field.Value is { Units: < 0 } value)
                {
                    yield return RemarkKinds.QuantityNegative.On(field, value.ToString()) with { Row = row.Row };
                }
            }
        }

        if (report.Facility.StationarySources is { Value: < 0 } sources)
        {
            yield return RemarkKinds.QuantityNegative.On(sources, sources.Raw!);
        }
    }
}
