using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 1: the twelfth digit of every BIN follows from the other eleven. That there are twelve was seen in reading.</summary>
internal sealed class BinCheckDigit : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
        Bins(report).Where(bin => bin.Field.Value is { HasValidCheckDigit: false }).Select(bin => RemarkOn(bin.Field) with { Row = bin.Row });

    private static IEnumerable<(Field<Bin?> Field, RowRef? Row)> Bins(OperatorReport report) =>
        report.Wastewater.Numbered(RecordKind.Wastewater).Select(row => (row.Row.ReceiverBin, (RowRef?)row.Ref))
            .Concat(report.Waste.Numbered(RecordKind.Waste).Select(row => (row.Row.ReceiverBin, (RowRef?)row.Ref)))
            .Prepend((report.Facility.OperatorBin, null));

    private static Remark RemarkOn(Field<Bin?> field)
    {
        var value = field.Value!.Value.Value;
        return RemarkKinds.BinCheckDigit.On(field, value, Bin.CheckDigit(value)?.ToString(CultureInfo.InvariantCulture) ?? "–");
    }
}
