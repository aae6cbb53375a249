using System.Text.RegularExpressions;
using Prtr.Search.Reference;

namespace Prtr.Search.Queries.Facets;

/// <summary>What the facility does: the code of its activity and the wider ones.</summary>
internal sealed partial class ActivityFacet() : Facet("activity")
{
    public override string Example => "1(c)";

    internal override bool IsOfReport => true;

    internal override IReadOnlyList<string> Columns { get; } = ["main_activity"];

    internal override IReadOnlyList<FacetDimension> Dimensions { get; } =
        [new("activity", record => record.Report.MainActivity), new("sector", record => record.Report.MainActivity.Split('(')[0])];

    public override string? Wider(string value, ReferenceData reference) => reference.Activities.GetValueOrDefault(value)?.Parent;

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => WithWider(codes[0]!);

    internal override string Condition(string value, string row, Func<object, string> add) =>
        $"{row}.main_activity = {add(value)} or {row}.main_activity like {add(value + "(%")}";

    internal override string? Label(string value, FacetLabels labels) => labels.Reference.Activities.GetValueOrDefault(value)?.Names.In(labels.Language);

    protected override bool IsWellShaped(string value) => Shape().IsMatch(value);

    // The code and those before its brackets: 2(c)(i), 2(c), 2.
    private static IEnumerable<string> WithWider(string code)
    {
        for (var at = code; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('('))])
        {
            yield return at;
        }
    }

    [GeneratedRegex(@"^[1-9](\([a-z]\)(\([ivx]{1,5}\))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
