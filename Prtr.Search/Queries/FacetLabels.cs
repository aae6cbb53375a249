using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>What a value of a facet is called. A code that no list has stands for itself.</summary>
/// <param name="language">kk, ru or en.</param>
public sealed class FacetLabels(ReferenceData reference, QueryNames names, string language)
{
    public string Of(Facet facet, string value) => Name(facet, value) ?? value;

    private string? Name(Facet facet, string value) => facet switch
    {
        Facet.Region => Unit(value),
        Facet.Activity => reference.Activities.GetValueOrDefault(value)?.Names.In(language),
        Facet.Operator => Bin.TryParse(value, out var bin) ? names.Operator(bin) : null,
        Facet.Pollutant => Pollutant(value),
        Facet.Waste => Waste(value),
        Facet.Medium or Facet.Kind => Word(value),
        Facet.Destination => Destination(value),
        Facet.Operation => Operation(value),
        _ => null,
    };

    private string? Unit(string value) => Kato.TryParse(value, out var kato) ? reference.Units.GetValueOrDefault(kato)?.Names.In(language) : null;

    private string? Pollutant(string value) => value.Split(':') is [_, var group]
        ? reference.Groups.GetValueOrDefault(group)?.Names.In(language)
        : reference.Pollutants.GetValueOrDefault(int.Parse(value, CultureInfo.InvariantCulture))?.Names.In(language);

    private string? Waste(string value) => value switch
    {
        "hazardous" => Word("hazardous"),
        "non-hazardous" => Word("non_hazardous"),
        _ => reference.WasteCodes.TryGetValue(value, out var code) ? $"{code.Printed} {code.Names.In(language)}" : null,
    };

    private string? Destination(string value) => value.Split(':') is [_, var receiver]
        ? names.Operator(new Bin(receiver))
        : Unit(value) ?? reference.Countries.GetValueOrDefault(value)?.Names.In(language);

    private string? Operation(string value) => value switch
    {
        "R" => Word("recovery"),
        "D" => Word("disposal"),
        _ => reference.Operations.TryGetValue(value, out var operation) ? $"{value} {operation.Names.In(language)}" : null,
    };

    private string Word(string name) => QueryTexts.Get(language, "facet_" + name);
}
