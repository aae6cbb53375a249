using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 19: В goes with R1-R13, У with D1-D15.</summary>
internal sealed class MarksAndOperations : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
        from row in report.Waste.Numbered(RecordKind.Waste)
        let operation = row.Row.Operation.Value
        let mark = row.Row.Mark.Value
        where operation is not null && mark is not null && context.Reference.Operations[operation].Treatment != mark
        select RemarkKinds.OperationDisagrees.On(row.Row.Operation, mark.Value.Mark(), operation) with { Row = row.Ref };
}
