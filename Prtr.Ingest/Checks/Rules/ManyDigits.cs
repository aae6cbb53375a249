using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 29: more significant figures than any method gives.</summary>
internal sealed class ManyDigits : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) => Of(report.Common(), context.Settings);

    public static IEnumerable<Remark> Of(IEnumerable<CommonRow> rows, CheckSettings settings) =>
        from row in rows
        where row.Quantity.Value is { } value && Significant(value) > settings.SignificantFigures
        select RemarkKinds.ManyDigits.On(row.Quantity, row.Quantity.Value.ToString()!) with { Row = row.Row };

    private static int Significant(Quantity value)
    {
        var units = Math.Abs(value.Units);
        while (units > 0 && units % 10 == 0)
        {
            units /= 10;
        }

        return units == 0 ? 0 : (int)Math.Floor(Math.Log10(units)) + 1;
    }
}
