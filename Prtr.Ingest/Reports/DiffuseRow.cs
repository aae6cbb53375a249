using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports;

/// <summary>A release from diffuse sources of a region in a year, reported by its executive body.</summary>
public sealed record DiffuseRow
{
    public required Place Place { get; init; }

    public Field<int?> ReportYear { get; init; }

    public Field<string> Authority { get; init; }

    public Field<Kato?> Kato { get; init; }

    /// <summary>A code such as <c>road-transport</c>.</summary>
    public Field<string> SourceCategory { get; init; }

    /// <summary>Number of the pollutant, 1-91.</summary>
    public Field<int?> Pollutant { get; init; }

    public Field<Medium?> Medium { get; init; }

    /// <summary>Kilograms a year.</summary>
    public Field<Quantity?> QuantityKg { get; init; }

    public Field<MethodType?> Method { get; init; }

    public Field<string> MethodName { get; init; }

    /// <summary>What the estimate rests on.</summary>
    public Field<string> ActivityData { get; init; }

    /// <summary>What the figure is about; null when that could not be read in full.</summary>
    public DiffuseKey? Key =>
        this is { Kato.Value: { } kato, SourceCategory.Value: { } category, Pollutant.Value: { } pollutant, Medium.Value: { } medium }
            ? new DiffuseKey(kato, category, pollutant, medium)
            : null;
}
