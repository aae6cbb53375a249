using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 19: the star of the code, and yes or no in its column, agree with the classifier.</summary>
internal sealed class HazardousMarks : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        foreach (var (row, reference) in report.Waste.Numbered(RecordKind.Waste))
        {
            if (row.WasteCode.Value is not { } number || context.Reference.WasteCodes[number] is not { Hazardous: { } hazardous } code)
            {
                continue;
            }

            if (row.Hazardous.Value is { } said && said != hazardous)
            {
                yield return RemarkKinds.HazardousMarkDisagrees.On(row.Hazardous, row.Hazardous.Raw!, code.Printed) with { Row = reference };
            }
            else if (!hazardous && row.WasteCode.Raw!.Contains('*', StringComparison.Ordinal))
            {
                yield return RemarkKinds.HazardousMarkDisagrees.On(row.WasteCode, "*", code.Printed) with { Row = reference };
            }
        }
    }
}
