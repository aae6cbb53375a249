using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Diffuse;

/// <summary>The fields of diffuse sources as a query chooses them.</summary>
public static class DiffuseFacets
{
    /// <summary>The fields that a query has a parameter for, in the order in which they are shown.</summary>
    public static IReadOnlyList<DiffuseField> All { get; } =
        [DiffuseField.Year, DiffuseField.SourceCategory, DiffuseField.Medium, DiffuseField.Region, DiffuseField.Pollutant];

    /// <summary>The name of the field's parameter.</summary>
    public static string Parameter(this DiffuseField field) => FacetOf(field)?.Name ?? "category";

    /// <summary>The value of a group as the parameter takes it.</summary>
    public static string Value(this DiffuseSum sum, DiffuseField field) => field switch
    {
        DiffuseField.Year => sum.Year!.Value.ToString(CultureInfo.InvariantCulture),
        DiffuseField.Region => sum.Region!.Value.Value,
        DiffuseField.Pollutant => sum.Pollutant!.Value.ToString(CultureInfo.InvariantCulture),
        DiffuseField.Medium => sum.Medium!.Value.Code(),
        DiffuseField.SourceCategory => sum.SourceCategory!,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The value in words.</summary>
    public static string Label(this FacetLabels labels, DiffuseField field, string value, ReferenceData reference, string language) =>
        FacetOf(field) is { } facet ? labels.Of(facet, value) : reference.SourceCategories.GetValueOrDefault(value)?.Names.In(language) ?? value;

    /// <summary>The query with the value chosen, or with the choice taken back.</summary>
    public static RegisterQuery Toggle(this RegisterQuery query, DiffuseField field, string value) => FacetOf(field) is { } facet
        ? query.Toggle(facet, value)
        : query with { SourceCategories = query.SourceCategories.Toggle(value), Page = 1 };

    /// <summary>What is chosen of the field, as it stands in addresses.</summary>
    public static Selection<string> Chosen(this RegisterQuery query, DiffuseField field) =>
        FacetOf(field) is { } facet ? query.Chosen(facet) : query.SourceCategories;

    private static Facet? FacetOf(DiffuseField field) => field switch
    {
        DiffuseField.Year => Facet.Year,
        DiffuseField.Region => Facet.Region,
        DiffuseField.Pollutant => Facet.Pollutant,
        DiffuseField.Medium => Facet.Medium,
        DiffuseField.SourceCategory => null,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
