using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Compares a quantity with last year's.</summary>
internal static class YearRatio
{
    private static readonly decimal[] Slips = [1_000m, 0.001m, 1_000_000m, 0.000001m];

    /// <summary>This year's divided by last year's; null when either is zero or not known.</summary>
    public static decimal? Of(Quantity? now, Quantity? before) =>
        now is { Units: > 0 } value && before is { Units: > 0 } last ? (decimal)value.Units / last.Units : null;

    /// <summary>Whether the ratio is what mistaken tonnes, kilograms or grams would give.</summary>
    public static bool LooksLikeUnitSlip(decimal ratio, CheckSettings settings) =>
        Slips.Any(slip => ratio >= slip * (1 - settings.UnitSlipTolerance) && ratio <= slip * (1 + settings.UnitSlipTolerance));
}
