using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Checks 13 and 20: codes and quantities that the form asks for are filled in. A withheld quantity may be blank.</summary>
internal sealed class RequiredValues : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
        Quantities(report.Common()).Concat(Codes(report));

    public static IEnumerable<Remark> Quantities(IEnumerable<CommonRow> rows) =>
        rows
            .Where(row => IsMissing(row.Quantity) && row.WithheldGround.IsBlank)
            .Select(row => RemarkKinds.QuantityRequired.On(row.Quantity, row.QuantityField) with { Row = row.Row });

    private static IEnumerable<Remark> Codes(OperatorReport report) =>
    [
        .. report.Releases.Numbered(RecordKind.Release).SelectMany(row => Missing(row.Ref, ("pollutant", Blank(row.Row.Pollutant)), ("medium", Blank(row.Row.Medium)), ("method", Blank(row.Row.Method)))),
        .. report.Wastewater.Numbered(RecordKind.Wastewater).SelectMany(row => Missing(row.Ref, ("pollutant", Blank(row.Row.Pollutant)), ("method", Blank(row.Row.Method)))),
        .. report.Waste.Numbered(RecordKind.Waste).SelectMany(row => Missing(row.Ref, ("waste_code", Blank(row.Row.WasteCode)), ("mark", Blank(row.Row.Mark)), ("method", Blank(row.Row.Method)))),
    ];

    public static IEnumerable<Remark> Missing(RowRef row, params (string Name, Place? Place)[] fields) =>
        fields.Where(field => field.Place is not null).Select(field => RemarkKinds.TextRequired.At(field.Place!.Value, "", field.Name) with { Row = row });

    public static Place? Blank<T>(Field<T> field) => IsMissing(field) ? field.Place : null;

    // Without the column there is one remark for the whole file.
    private static bool IsMissing<T>(Field<T> field) => field.IsBlank && field.Raw is not null;
}
