using System.Globalization;
using System.Text.RegularExpressions;
using Prtr.Search.Reference;

namespace Prtr.Search.Queries.Facets;

/// <summary>The pollutant's number, unless it is withheld, and its group as <c>group:CODE</c>.</summary>
internal sealed partial class PollutantFacet() : Facet("pollutant")
{
    private const string Group = "group:";
    private const int LastNumber = 91;

    public override string Example => "8";

    public override Comparison<string> Order => NumberOrder.Compare;

    internal override IReadOnlyList<string> Columns { get; } = ["pollutant", "pollutant_group"];

    internal override ClausePart Part => ClausePart.Woven;

    internal override IReadOnlyList<RecordDimension> Dimensions { get; } =
    [
        new("pollutant", record => record.Pollutant?.ToString(CultureInfo.InvariantCulture) ?? OfGroup(record.PollutantGroup)),
        new("group", record => OfGroup(record.PollutantGroup)),
    ];

    public override string? Wider(string value, ReferenceData reference) =>
        int.TryParse(value, out var number) && reference.Pollutants.TryGetValue(number, out var pollutant) ? Group + pollutant.Group : null;

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => new[] { codes[0], OfGroup(codes[1]) }.OfType<string>();

    internal override string Condition(string value, string row, Func<object, string> add) => value.Split(':') is [_, var group]
        ? $"{row}.pollutant_group = {add(group)}"
        : $"{row}.pollutant = {add(int.Parse(value, CultureInfo.InvariantCulture))}";

    internal override string? Label(string value, FacetLabels labels) => value.Split(':') is [_, var group]
        ? labels.Reference.Groups.GetValueOrDefault(group)?.Names.In(labels.Language)
        : labels.Reference.Pollutants.GetValueOrDefault(int.Parse(value, CultureInfo.InvariantCulture))?.Names.In(labels.Language);

    internal override string InSentence(string value, FacetLabels labels) => (value.Split(':'), Label(value, labels)) switch
    {
        ([_, _], { } name) => char.ToLowerInvariant(name[0]) + name[1..],
        ([_, var group], null) => group,
        (_, { } name) => name,
        _ => labels.Say("number", value),
    };

    protected override bool IsWellShaped(string value) => NumberShape().IsMatch(value)
        ? int.Parse(value, CultureInfo.InvariantCulture) <= LastNumber
        : GroupShape().IsMatch(value);

    private static string? OfGroup(string? code) => code is null ? null : Group + code;

    [GeneratedRegex(@"^[1-9][0-9]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"^group:[A-Z0-9]{1,16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupShape();
}
