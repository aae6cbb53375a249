using Prtr.Search.Register;

namespace Prtr.Search.Diffuse;

/// <summary>What figures of diffuse sources are counted and summed up by.</summary>
public enum DiffuseField
{
    Year,
    Region,
    SourceCategory,
    Pollutant,
    Medium,
    Method,
}

/// <summary>Figures of diffuse sources that share what they are grouped by; a field that they are not grouped by is null.</summary>
/// <param name="Records">How many figures.</param>
/// <param name="QuantityKg">Their exact sum, kilograms a year; null over several pollutants.</param>
public sealed record DiffuseSum(
    int? Year, Kato? Region, string? SourceCategory, int? Pollutant, Medium? Medium, MethodType? Method, int Records, decimal? QuantityKg);

/// <summary>The answer to a query: one page of figures, and counts and sums over all that match.</summary>
/// <param name="Total">Over everything that matches.</param>
/// <param name="Facets">For each field what the query would find were a value chosen there alone: a field's own choice is passed over, the others hold.</param>
/// <param name="Records">One page.</param>
public sealed record DiffuseAnswer(
    DataRelease Release, DiffuseSum Total, IReadOnlyDictionary<DiffuseField, IReadOnlyList<DiffuseSum>> Facets, IReadOnlyList<DiffuseRecord> Records);
