using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>A release or transfer in waste water of a year, as it is or would be public.</summary>
internal sealed record PlannedRow
{
    public long FacilityId { get; init; }

    public string FacilityName { get; init; } = "";

    public string Kind { get; init; } = "";

    public int? Pollutant { get; init; }

    public string? Medium { get; init; }

    /// <summary>Hundred-millionths of a kilogram.</summary>
    public long? QuantityKgE8 { get; init; }

    public bool Withheld { get; init; }

    public decimal Kg => QuantityKgE8 is { } units ? Quantity.Exact(units) : 0;

    public (int Pollutant, Medium? Medium)? Way => Pollutant is { } number ? (number, Medium is null ? null : Codes.MediumOf(Medium)) : null;
}
