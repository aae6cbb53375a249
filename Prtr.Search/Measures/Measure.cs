using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>
/// What is counted or added up, and which records count toward it. All that is known about it follows from the table below: in memory, in SQL, in the
/// documents of an index, in answers, files and the review. Withheld values are counted and are in no sum; facilities' records and those of diffuse sources
/// are never counted together, and different pollutants are never added up.
/// </summary>
public sealed class Measure
{
    private const int TonneKilograms = 1000;

    private Measure(string stem, string? unit = null, RecordKind? kind = null, Amount? amount = null) => (Stem, Unit, Kind, Amount) = (stem, unit, kind, amount);

    /// <summary>Distinct facilities: those of a total are fewer than those of its parts together.</summary>
    public static Measure Facilities { get; } = new("facilities");

    public static Measure Records { get; } = new("records");

    public static Measure ReleasesKg { get; } = new("releases", "kg", RecordKind.Release, Measures.Amount.Whole);

    public static Measure AccidentalKg { get; } = new("accidental", "kg", RecordKind.Release, Measures.Amount.Accidental);

    public static Measure WastewaterKg { get; } = new("wastewater", "kg", RecordKind.Wastewater, Measures.Amount.Whole);

    public static Measure WasteT { get; } = new("waste", "t", RecordKind.Waste, Measures.Amount.Whole);

    public static Measure HazardousWasteT { get; } = new("hazardous_waste", "t", RecordKind.Waste, Measures.Amount.Hazardous);

    public static Measure NonHazardousWasteT { get; } = new("non_hazardous_waste", "t", RecordKind.Waste, Measures.Amount.NonHazardous);

    /// <summary>How many times a pollutant was released into a medium above the threshold of that year.</summary>
    public static Measure OverThreshold { get; } = new("over_threshold", null, RecordKind.Release, Measures.Amount.OverThreshold);

    /// <summary>Greenhouse gases released to air as the carbon dioxide of the same effect (<see cref="GreenhouseGases"/>).</summary>
    public static Measure Co2eT { get; } = new("co2e", "t", RecordKind.Release, Measures.Amount.Co2Equivalent);

    /// <summary>
    /// Cubic kilometres of air that the releases to air would fill up to their reference concentrations: tells what to look at first, and neither how much
    /// anybody breathes nor what it does to them. Pollutants without such a concentration add nothing.
    /// </summary>
    public static Measure ScreeningScore { get; } = new("screening_score", null, RecordKind.Release, Measures.Amount.Screened);

    public static Measure DiffuseKg { get; } = new("diffuse", "kg", RecordKind.Diffuse, Measures.Amount.Whole);

    /// <summary>In the order of answers. A new one is added here, under its name.</summary>
    public static IReadOnlyList<Measure> All { get; } =
        [Facilities, Records, ReleasesKg, AccidentalKg, WastewaterKg, WasteT, HazardousWasteT, NonHazardousWasteT, OverThreshold, Co2eT, ScreeningScore, DiffuseKg];

    /// <summary>The exact sums.</summary>
    public static IReadOnlyList<Measure> Sums { get; } = Numbered([.. All.Where(measure => measure.Amount is not null)]);

    /// <summary>The exact sums over what facilities report.</summary>
    public static IReadOnlyList<Measure> OfFacilities { get; } = [.. Sums.Where(measure => measure.Kind != RecordKind.Diffuse)];

    /// <summary>Those of them that add up or count what is kept as it is; the others follow from these by pollutant and medium.</summary>
    public static IReadOnlyList<Measure> Kept { get; } = [.. OfFacilities.Where(measure => !measure.IsWeighed)];

    /// <summary>Those to which each pollutant adds with a weight of its own.</summary>
    public static IReadOnlyList<Measure> Weighed { get; } = [.. OfFacilities.Where(measure => measure.IsWeighed)];

    private static readonly Measure[][] ByKind = [.. Enum.GetValues<RecordKind>().Select(kind => Sums.Where(measure => measure.Kind == kind).ToArray())];

    /// <summary>The name without its unit.</summary>
    public string Stem { get; }

    /// <summary><c>kg</c> or <c>t</c> a year; null for counts and scores.</summary>
    public string? Unit { get; }

    /// <summary>The records that it is a sum over; null for counts over all.</summary>
    public RecordKind? Kind { get; }

    /// <summary>What of them is added up; null for counts.</summary>
    public Amount? Amount { get; }

    public string Name => Named("");

    /// <summary>Whether parts add up to the total, which distinct facilities do not.</summary>
    public bool AddsUp => this != Facilities;

    /// <summary>Whether there is a sum only over one pollutant, or one class of waste.</summary>
    public bool IsOfOneSubstance => Amount is Measures.Amount.Whole or Measures.Amount.Accidental;

    /// <summary>Whether it is of pollutants, and has no sum over several.</summary>
    public bool IsOfPollutants => Unit == "kg";

    /// <summary>Whether it is a part of what another measure adds up.</summary>
    public bool IsPart => Amount == Measures.Amount.Accidental;

    /// <summary>Whether each pollutant counts with a weight of its own, so that different ones can be added up.</summary>
    public bool IsWeighed => Amount is Measures.Amount.Screened or Measures.Amount.Co2Equivalent;

    /// <summary>How many of the units that are added up make one: hundred-millionths, of a score those times the millionths of its weights; carbon dioxide is added up in kilograms.</summary>
    public long Scale => Amount switch
    {
        Measures.Amount.Screened => Quantity.Scale * ReferenceConcentration.WeightScale,
        Measures.Amount.Co2Equivalent => Quantity.Scale * TonneKilograms,
        _ => Quantity.Scale,
    };

    /// <summary>What its figures look like: kg, t, score or count.</summary>
    public string Form => Unit ?? (Amount == Measures.Amount.Screened ? "score" : "count");

    /// <summary>Its place in <see cref="Sums"/>; only of those.</summary>
    internal int Place { get; private set; }

    /// <summary>How many kilograms its unit is.</summary>
    internal int Kilograms => Unit == "t" ? TonneKilograms : 1;

    /// <summary>The column of public_record or public_diffuse that holds what is added up.</summary>
    public string Column => IsPart ? "accidental_kg_e8" : Kind == RecordKind.Waste ? "quantity_t_e8" : "quantity_kg_e8";

    /// <summary>The sums over records of a kind.</summary>
    internal static ReadOnlySpan<Measure> SumsOf(RecordKind kind) => ByKind[(int)kind - 1];

    public static Measure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);

    /// <summary>The name of a figure in the measure's unit, such as <c>releases_before_kg</c>.</summary>
    public string Named(string which) => string.Join('_', new[] { Stem, which, Unit ?? "" }.Where(part => part.Length > 0));

    /// <summary>Whether it can be asked of diffuse sources, or else of facilities.</summary>
    public bool IsOf(bool diffuse) => diffuse ? Kind == RecordKind.Diffuse || this == Records : Kind != RecordKind.Diffuse;

    /// <summary>Whether the record counts for it; one whose pollutant is withheld may.</summary>
    public bool Concerns(RecordTraits record) =>
        Kind is null || (Kind == record.Kind && (!IsWeighed || (record.Medium == Medium.Air && (record.WithheldGround is not null || Weight(record) > 0))));

    /// <summary>What the record's amount is multiplied by; 0 where the record is of another kind, or of a pollutant, medium or class of waste that counts for nothing.</summary>
    public long Weight(RecordTraits record) => Amount switch
    {
        Measures.Amount.OverThreshold => 0,
        Measures.Amount.Hazardous when record.Hazardous != true => 0,
        Measures.Amount.NonHazardous when record.Hazardous == true => 0,
        _ => Weight(record.Kind, record.Pollutant, record.Medium),
    };

    /// <summary>The same of amounts of one pollutant released to one medium, added up.</summary>
    public long Weight(RecordKind kind, int? pollutant, Medium? medium) =>
        kind != Kind ? 0
        : !IsWeighed ? 1
        : medium != Medium.Air ? 0
        : Amount == Measures.Amount.Screened ? ReferenceConcentration.WeightOf(pollutant) : GreenhouseGases.WeightOf(pollutant);

    /// <summary>What the record adds, in parts of <see cref="Scale"/>; null when it counts for nothing, is withheld or not given.</summary>
    public Int128? Units(PublicRecord record)
    {
        var amount = IsPart ? record.AccidentalKg : record.QuantityT ?? record.QuantityKg;
        return Amount == Measures.Amount.OverThreshold
            ? IsOverThreshold(record) ? Quantity.Scale : null
            : Weight(record) > 0 && amount is { } given ? Units(record, 1, given.Units, given.Units) : null;
    }

    /// <summary>What so many records add that are alike but for their amounts; 0 when they count for nothing.</summary>
    internal Int128 Units(RecordTraits traits, int records, Int128 amount, Int128 accidental) =>
        Amount == Measures.Amount.OverThreshold
            ? IsOverThreshold(traits) ? (Int128)records * Quantity.Scale : 0
            : (IsPart ? accidental : amount) * Weight(traits);

    private static bool IsOverThreshold(RecordTraits record) => record is { Kind: RecordKind.Release, BelowThreshold: false };

    /// <summary>A sum of <see cref="Units(PublicRecord)"/> as a decimal without trailing zeros.</summary>
    public decimal Exact(Int128 units) => Quantity.Exact(units, Scale);

    private static Measure[] Numbered(Measure[] sums)
    {
        foreach (var (place, measure) in sums.Index())
        {
            measure.Place = place;
        }

        return sums;
    }
}
