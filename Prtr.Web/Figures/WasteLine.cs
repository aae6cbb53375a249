using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>What was sent off site of one kind of waste in one year.</summary>
/// <param name="Code">Six digits of the waste list.</param>
/// <param name="RecoveredT">Tonnes with the mark В.</param>
/// <param name="DisposedT">Tonnes with the mark У.</param>
public sealed record WasteLine(string Code, bool Hazardous, Totals Totals, decimal RecoveredT, decimal DisposedT)
{
    /// <summary>The waste among the records, hazardous waste first, then the largest.</summary>
    public static IReadOnlyList<WasteLine> Of(IEnumerable<PublicRecord> records) =>
    [
        .. records
            .Where(record => record is { Kind: RecordKind.Waste, WasteCode: not null })
            .GroupBy(record => (Code: record.WasteCode!, Hazardous: record.Hazardous == true))
            .Select(waste => new WasteLine(
                waste.Key.Code,
                waste.Key.Hazardous,
                waste.Totals(),
                waste.Where(record => record.Treatment == Treatment.Recovery).Totals().WasteT ?? 0,
                waste.Where(record => record.Treatment == Treatment.Disposal).Totals().WasteT ?? 0))
            .OrderByDescending(waste => waste.Hazardous)
            .ThenByDescending(waste => waste.Totals.WasteT)
            .ThenBy(waste => waste.Code, StringComparer.Ordinal),
    ];
}
