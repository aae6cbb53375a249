using Prtr.Ingest.Checks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Whether a figure lies under the threshold from which it must be reported, decided once when the report is accepted.
/// Benzene, toluene, ethylbenzene and xylenes are taken together for water and land, waste by the site's total.
/// </summary>
internal sealed class BelowThreshold(ReferenceData reference, CheckSettings settings, OperatorReport report)
{
    private readonly int year = report.Facility.ReportYear.Value!.Value;

    /// <returns>Null when there is no threshold or no quantity.</returns>
    public bool? Of(ReleaseRow row)
    {
        var (pollutant, medium) = (row.Pollutant.Value!.Value, row.Medium.Value!.Value);
        return row.QuantityKg.Value is not { } quantity || reference.Threshold(pollutant, medium, year) is not { } threshold ? null
            : IsBtex(pollutant) && medium != Medium.Air ? Btex(medium) < settings.BtexThresholdKg * Quantity.Scale
            : quantity < threshold.ThresholdKg;
    }

    /// <returns>Null when there is no threshold or no quantity; the threshold is that of water.</returns>
    public bool? Of(WastewaterRow row)
    {
        var pollutant = row.Pollutant.Value!.Value;
        return row.QuantityKg.Value is not { } quantity || reference.Threshold(pollutant, Medium.Water, year) is not { } threshold ? null
            : IsBtex(pollutant) ? BtexInWastewater() < settings.BtexThresholdKg * Quantity.Scale
            : quantity < threshold.ThresholdKg;
    }

    public bool? Of(WasteRow row)
    {
        var hazardous = IsHazardous(row);
        var threshold = hazardous ? settings.HazardousWasteThresholdT : settings.NonHazardousWasteThresholdT;
        return row.QuantityT.Value is null ? null
            : Sum(report.Waste.Where(other => IsHazardous(other) == hazardous).Select(other => other.QuantityT.Value)) < threshold * Quantity.Scale;
    }

    private decimal Btex(Medium medium) =>
        Sum(report.Releases.Where(row => row.Medium.Value == medium && IsBtex(row.Pollutant.Value)).Select(row => row.QuantityKg.Value));

    private decimal BtexInWastewater() =>
        Sum(report.Wastewater.Where(row => IsBtex(row.Pollutant.Value)).Select(row => row.QuantityKg.Value));

    private bool IsBtex(int? pollutant) => pollutant is { } number && reference.Pollutants.TryGetValue(number, out var known) && known.Btex;

    private bool IsHazardous(WasteRow row) =>
        row.Hazardous.Value ?? (reference.WasteCodes.TryGetValue(row.WasteCode.Value!, out var code) && code.Hazardous == true);

    private static decimal Sum(IEnumerable<Quantity?> quantities) => quantities.Sum(quantity => (decimal)(quantity?.Units ?? 0));
}
