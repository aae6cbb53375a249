using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Checks 28 and 35: the waste of a code and mark, over all receivers, against last year.</summary>
internal sealed class WasteAgainstLastYear : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } past)
        {
            yield break;
        }

        var settings = context.Settings;
        foreach (var group in report.Waste.Numbered(RecordKind.Waste).GroupBy(row => (Code: row.Row.WasteCode.Value, Mark: row.Row.Mark.Value)))
        {
            var now = Sum(group.Select(row => row.Row.QuantityT.Value));
            var before = Sum(past.Waste.Where(waste => waste.WasteCode == group.Key.Code && waste.Mark == group.Key.Mark).Select(waste => waste.QuantityT));
            if (YearRatio.Of(now, before) is not { } ratio)
            {
                continue;
            }

            var kind = YearRatio.LooksLikeUnitSlip(ratio, settings) ? RemarkKinds.UnitSlip
                : ratio < settings.WasteFall || ratio > settings.WasteRise ? RemarkKinds.WasteChangedMuch
                : null;
            if (kind is not null)
            {
                var (row, reference) = group.First();
                yield return kind.On(row.QuantityT, now.ToString(), before.ToString(), Figures.Short(ratio)) with { Row = reference };
            }
        }
    }

    // A sum can outgrow what one value may be; for a ratio its limit serves.
    private static Quantity Sum(IEnumerable<Quantity?> quantities) =>
        Quantity.From(Math.Min(quantities.Sum(quantity => quantity?.ToDecimal() ?? 0), Quantity.Largest));
}
