using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Checks;

/// <summary>Limits and levels of the checks, as the authority sets them; the defaults are those of <c>docs/report-form.md</c>.</summary>
public sealed record CheckSettings
{
    /// <summary>Levels that differ from the catalogue's, by code.</summary>
    public IReadOnlyDictionary<string, RemarkLevel> Levels { get; init; } = new Dictionary<string, RemarkLevel>();

    /// <summary>Codes of remarks that are not made.</summary>
    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>();

    /// <summary>
    /// Codes of remarks that hold a report until somebody has decided, when their level is W: by default what may be a slip of units,
    /// another identity or another place, and what has changed much.
    /// </summary>
    public IReadOnlySet<string> Holding { get; init; } = new HashSet<string>
    {
        RemarkKinds.UnitSlip.Code, RemarkKinds.ChangedMuch.Code, RemarkKinds.WasteChangedMuch.Code,
        RemarkKinds.LikelyDuplicateFacility.Code, RemarkKinds.Moved.Code, RemarkKinds.PointOutsideRegion.Code, RemarkKinds.PointOutsideCountryPolygon.Code,
    };

    /// <summary>A coordinate finer than this is precise enough, in degrees: four decimals.</summary>
    public double CoordinateStep { get; init; } = 0.0001;

    /// <summary>Metres from last year's place that make a hint.</summary>
    public int MovedHintMetres { get; init; } = 10;

    /// <summary>Metres from last year's place that make a remark to be answered; over 100 the office also wants it confirmed.</summary>
    public int MovedMetres { get; init; } = 30;

    /// <summary>How many times the threshold makes a value huge.</summary>
    public decimal HugeTimesThreshold { get; init; } = 10_000m;

    /// <summary>And how much of the national total for the activity, pollutant and medium.</summary>
    public decimal HugeShare { get; init; } = 0.10m;

    /// <summary>How far a ratio to last year may be from 1,000 or 1,000,000 (or their inverse) and still look like a slip of units.</summary>
    public decimal UnitSlipTolerance { get; init; } = 0.25m;

    /// <summary>A release may be this much smaller or larger than last year: a tenth to twice.</summary>
    public decimal ReleaseFall { get; init; } = 0.1m;

    public decimal ReleaseRise { get; init; } = 2m;

    /// <summary>Waste may be a tenth to ten times last year's.</summary>
    public decimal WasteFall { get; init; } = 0.1m;

    public decimal WasteRise { get; init; } = 10m;

    /// <summary>Times the highest value of last year for the same activity, pollutant and medium.</summary>
    public decimal TimesHighest { get; init; } = 4m;

    /// <summary>More significant figures than this are a hint.</summary>
    public int SignificantFigures { get; init; } = 6;

    /// <summary>Tonnes a year of waste sent off site from which a site reports it.</summary>
    public decimal HazardousWasteThresholdT { get; init; } = 2m;

    public decimal NonHazardousWasteThresholdT { get; init; } = 2_000m;

    /// <summary>Kilograms a year: benzene, toluene, ethylbenzene and xylenes together (water, land).</summary>
    public decimal BtexThresholdKg { get; init; } = 200m;

    /// <summary>Whether a remark, at the level that it was made with, keeps its report from being accepted before somebody has decided.</summary>
    public bool Holds(Remark remark) => remark.Level == RemarkLevel.Warning && Holding.Contains(remark.Code);

    /// <summary>The level in force for a remark; null when it is switched off.</summary>
    public RemarkLevel? LevelOf(Remark remark) =>
        Off.Contains(remark.Code) ? null : Levels.TryGetValue(remark.Code, out var level) ? level : remark.Level;
}
