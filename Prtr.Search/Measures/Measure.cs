using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>
/// What is counted or added up, and which records count toward it. All that is known about it follows from the table below: in memory, in SQL, in the
/// documents of an index, in answers, files and the review. Withheld values are counted and are in no sum; facilities' records and those of diffuse sources
/// are never counted together.
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

    public static Measure DiffuseKg { get; } = new("diffuse", "kg", RecordKind.Diffuse, Measures.Amount.Whole);

    /// <summary>In the order of answers. A new one is added here, under its name.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Facilities, Records, ReleasesKg, AccidentalKg, WastewaterKg, WasteT, DiffuseKg];

    /// <summary>The exact sums.</summary>
    public static IReadOnlyList<Measure> Sums { get; } = Numbered([.. All.Where(measure => measure.Amount is not null)]);

    /// <summary>The exact sums over what facilities report.</summary>
    public static IReadOnlyList<Measure> OfFacilities { get; } = [.. Sums.Where(measure => measure.Kind != RecordKind.Diffuse)];

    /// <summary>The name without its unit.</summary>
    public string Stem { get; }

    /// <summary><c>kg</c> or <c>t</c> a year; null for counts.</summary>
    public string? Unit { get; }

    /// <summary>The records that it is a sum over; null for counts over all.</summary>
    public RecordKind? Kind { get; }

    /// <summary>What of them is added up; null for counts.</summary>
    public Amount? Amount { get; }

    public string Name => Named("");

    /// <summary>Whether parts add up to the total, which distinct facilities do not.</summary>
    public bool AddsUp => this != Facilities;

    /// <summary>Whether it adds up pollutants: over several of them it is a check sum, not a statement about the environment.</summary>
    public bool IsOfPollutants => Unit == "kg";

    /// <summary>Whether it is a part of what another measure adds up.</summary>
    public bool IsPart => Amount == Measures.Amount.Accidental;

    /// <summary>Its place in <see cref="Sums"/>; only of those.</summary>
    internal int Place { get; private set; }

    /// <summary>How many kilograms its unit is.</summary>
    internal int Kilograms => Unit == "t" ? TonneKilograms : 1;

    /// <summary>The column of public_record or public_diffuse that holds what is added up.</summary>
    public string Column => IsPart ? "accidental_kg_e8" : Unit == "t" ? "quantity_t_e8" : "quantity_kg_e8";

    public static Measure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);

    /// <summary>The name of a figure in the measure's unit, such as <c>releases_before_kg</c>.</summary>
    public string Named(string which) => string.Join('_', new[] { Stem, which, Unit ?? "" }.Where(part => part.Length > 0));

    /// <summary>Whether it can be asked of diffuse sources, or else of facilities.</summary>
    public bool IsOf(bool diffuse) => diffuse ? Kind == RecordKind.Diffuse || this == Records : Kind != RecordKind.Diffuse;

    /// <summary>Whether a record of the kind counts for it.</summary>
    public bool Concerns(RecordKind kind) => Kind is null || Kind == kind;

    /// <summary>What the record adds; null when it is of another kind, withheld or not given.</summary>
    public Quantity? Of(PublicRecord record) =>
        record.Kind != Kind ? null : IsPart ? record.AccidentalKg : Unit == "t" ? record.QuantityT : record.QuantityKg;

    private static Measure[] Numbered(Measure[] sums)
    {
        foreach (var (place, measure) in sums.Index())
        {
            measure.Place = place;
        }

        return sums;
    }
}
