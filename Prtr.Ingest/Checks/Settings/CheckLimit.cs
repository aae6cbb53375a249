namespace Prtr.Ingest.Checks.Settings;

/// <summary>A limit of the checks under the name that it has in settings.</summary>
/// <param name="Unit">What the number counts, such as <c>kg</c>; empty for a plain ratio.</param>
/// <param name="Read">The value in force.</param>
/// <param name="With">The settings with another value.</param>
public sealed record CheckLimit(string Name, string Unit, Func<CheckSettings, decimal> Read, Func<CheckSettings, decimal, CheckSettings> With)
{
    /// <summary>Names are promises: they stand in the database and in scripts.</summary>
    public static IReadOnlyList<CheckLimit> All { get; } =
    [
        new("coordinate-step", "degrees", s => (decimal)s.CoordinateStep, (s, value) => s with { CoordinateStep = (double)value }),
        new("moved-hint", "m", s => s.MovedHintMetres, (s, value) => s with { MovedHintMetres = (int)value }),
        new("moved-warning", "m", s => s.MovedMetres, (s, value) => s with { MovedMetres = (int)value }),
        new("huge-times-threshold", "times", s => s.HugeTimesThreshold, (s, value) => s with { HugeTimesThreshold = value }),
        new("huge-share", "share", s => s.HugeShare, (s, value) => s with { HugeShare = value }),
        new("unit-slip-tolerance", "share", s => s.UnitSlipTolerance, (s, value) => s with { UnitSlipTolerance = value }),
        new("release-fall", "times", s => s.ReleaseFall, (s, value) => s with { ReleaseFall = value }),
        new("release-rise", "times", s => s.ReleaseRise, (s, value) => s with { ReleaseRise = value }),
        new("waste-fall", "times", s => s.WasteFall, (s, value) => s with { WasteFall = value }),
        new("waste-rise", "times", s => s.WasteRise, (s, value) => s with { WasteRise = value }),
        new("times-highest", "times", s => s.TimesHighest, (s, value) => s with { TimesHighest = value }),
        new("significant-figures", "figures", s => s.SignificantFigures, (s, value) => s with { SignificantFigures = (int)value }),
        new("hazardous-waste-threshold", "t", s => s.HazardousWasteThresholdT, (s, value) => s with { HazardousWasteThresholdT = value }),
        new("other-waste-threshold", "t", s => s.NonHazardousWasteThresholdT, (s, value) => s with { NonHazardousWasteThresholdT = value }),
        new("btex-threshold", "kg", s => s.BtexThresholdKg, (s, value) => s with { BtexThresholdKg = value }),
    ];

    /// <summary>The limit of that name, or null.</summary>
    public static CheckLimit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);
}
