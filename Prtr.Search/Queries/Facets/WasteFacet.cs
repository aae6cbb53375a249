using System.Text.RegularExpressions;
using Prtr.Search.Reference;

namespace Prtr.Search.Queries.Facets;

/// <summary>The waste's code, sub-chapter and chapter, and whether it is hazardous.</summary>
internal sealed partial class WasteFacet() : Facet("waste")
{
    private const string Hazardous = "hazardous";
    private const string NonHazardous = "non-hazardous";

    public override string Example => Hazardous;

    internal override IReadOnlyList<string> Columns { get; } = ["waste_code", "hazardous"];

    internal override ClausePart Part => ClausePart.Woven;

    internal override IReadOnlyList<RecordDimension> Dimensions { get; } =
    [
        new("waste", record => record.WasteCode),
        new("chapter", record => record.WasteCode?[..2]),
        new("hazardous", record => record.Hazardous switch { true => Hazardous, false => NonHazardous, null => null }, string.CompareOrdinal),
    ];

    public override string? Wider(string value, ReferenceData reference) => value.Length > 2 && char.IsAsciiDigit(value[0]) ? value[..^2] : null;

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes)
    {
        for (var length = codes[0]?.Length ?? 0; length >= 2; length -= 2)
        {
            yield return codes[0]![..length];
        }

        if (codes[1] is { } flag)
        {
            yield return flag == "1" ? Hazardous : NonHazardous;
        }
    }

    internal override string Condition(string value, string row, Func<object, string> add) => value switch
    {
        Hazardous => $"{row}.hazardous = 1",
        NonHazardous => $"{row}.hazardous = 0",
        _ => $"{row}.waste_code like {add(value + "%")}",
    };

    internal override string? Label(string value, FacetLabels labels) => value switch
    {
        Hazardous => labels.Say("facet_hazardous"),
        NonHazardous => labels.Say("facet_non_hazardous"),
        _ => Code(value, labels),
    };

    internal override string InSentence(string value, FacetLabels labels) => value switch
    {
        Hazardous => labels.Say("hazardous"),
        NonHazardous => labels.Say("non_hazardous"),
        _ => Code(value, labels) ?? value,
    };

    protected override bool IsWellShaped(string value) => Shape().IsMatch(value);

    private static string? Code(string value, FacetLabels labels) =>
        labels.Reference.WasteCodes.TryGetValue(value, out var code) ? $"{code.Printed} {code.Names.In(labels.Language)}" : null;

    [GeneratedRegex(@"^([0-9]{2}|[0-9]{4}|[0-9]{6}|hazardous|non-hazardous)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
