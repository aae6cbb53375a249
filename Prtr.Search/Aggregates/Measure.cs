using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>What an aggregate counts or adds up. Each has its own unit, and its name ends in it.</summary>
/// <param name="Stem">The name without its unit.</param>
/// <param name="Unit"><c>kg</c> or <c>t</c> a year; null for counts.</param>
/// <param name="Kind">The records that it is a sum over; null for counts over all.</param>
/// <param name="Of">Its value among totals, withheld values left out.</param>
public sealed record Measure(string Stem, string? Unit, RecordKind? Kind, Func<Totals, decimal> Of)
{
    public static Measure Records { get; } = new("records", null, null, totals => totals.Records);

    /// <summary>Distinct facilities: those of a total are fewer than those of its parts together.</summary>
    public static Measure Facilities { get; } = new("facilities", null, null, totals => totals.Facilities);

    public static Measure ReleasesKg { get; } = new("releases", "kg", RecordKind.Release, totals => totals.ReleasesKg);

    public static Measure WasteT { get; } = new("waste", "t", RecordKind.Waste, totals => totals.WasteT);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Facilities,
        Records,
        ReleasesKg,
        new("accidental", "kg", RecordKind.Release, totals => totals.AccidentalKg),
        new("wastewater", "kg", RecordKind.Wastewater, totals => totals.WastewaterKg),
        WasteT,
        new("diffuse", "kg", RecordKind.Diffuse, totals => totals.DiffuseKg),
    ];

    public string Name => Named("");

    /// <summary>Whether parts add up to the total, which distinct facilities do not.</summary>
    public bool AddsUp => this != Facilities;

    public static Measure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);

    /// <summary>The name of a figure in the measure's unit, such as <c>releases_before_kg</c>.</summary>
    public string Named(string which) => string.Join('_', new[] { Stem, which, Unit ?? "" }.Where(part => part.Length > 0));

    /// <summary>Whether what the query asks for can count for it: diffuse sources are counted apart from what facilities report.</summary>
    public bool IsOf(RegisterQuery query) => query.IsDiffuse ? Kind == RecordKind.Diffuse || this == Records : Kind != RecordKind.Diffuse;

    /// <summary>Whether the record counts for it.</summary>
    public bool Concerns(RecordKind kind) => Kind is null || Kind == kind;
}
