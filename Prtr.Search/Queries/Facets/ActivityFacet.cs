using System.Text.RegularExpressions;
using Prtr.Search.Reference;

namespace Prtr.Search.Queries.Facets;

/// <summary>
/// What the facility does: the codes of its activities and the wider ones. By default those that it names beside its main one count like that;
/// with <see cref="ActivityRole.Main"/> the main one alone. A facility counts once under each.
/// </summary>
internal sealed partial class ActivityFacet : Facet
{
    private readonly ActivityFacet? main;

    public ActivityFacet()
        : this(mainAlone: false)
    {
    }

    private ActivityFacet(bool mainAlone)
        : base("activity")
    {
        main = mainAlone ? null : new ActivityFacet(mainAlone: true);
        Columns = mainAlone ? ["main_activity"] : ["main_activity", "other_activities"];
        Place = mainAlone ? "main_activity" : Name;
    }

    public override string Example => "1(c)";

    internal override string Place { get; }

    internal override bool IsOfReport => true;

    internal override IReadOnlyList<string> Columns { get; }

    internal override string Clause => Place;

    /// <summary>By the main activity, so that sums over the values add up.</summary>
    internal override IReadOnlyList<RecordDimension> Dimensions { get; } =
        [RecordDimension.Of("activity", report => report.MainActivity), RecordDimension.Of("sector", report => report.MainActivity.Split('(')[0])];

    internal override IEnumerable<Facet> Readings => main is null ? [] : [main];

    internal override Facet For(RegisterQuery query) => query.ActivityRole == ActivityRole.Main && main is not null ? main : this;

    // One parameter, whichever reading.
    public override Selection<string> Read(RegisterQuery query) => query.Choices.Of(Activity);

    public override string? Wider(string value, ReferenceData reference) => reference.Activities.GetValueOrDefault(value)?.Parent;

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) =>
        codes.OfType<string>().SelectMany(column => column.Split(';', StringSplitOptions.RemoveEmptyEntries)).SelectMany(WithWider).Distinct();

    internal override string Condition(string value, string row, Func<object, string> add) => string.Join(" or ", Patterns(value, row, add));

    internal override string? Label(string value, FacetLabels labels) => labels.Reference.Activities.GetValueOrDefault(value)?.Names.In(labels.Language);

    protected override bool IsWellShaped(string value) => Shape().IsMatch(value);

    // A code ends with its text, at a semicolon, or where a narrower one opens a bracket.
    private IEnumerable<string> Patterns(string value, string row, Func<object, string> add)
    {
        string[] ofMain = [value, value + "(%"];
        string[] ofOthers = main is null ? [] : [.. ofMain, value + ";%", "%;" + value, "%;" + value + "(%", "%;" + value + ";%"];
        return ofMain.Select(pattern => $"{row}.main_activity like {add(pattern)}").Concat(ofOthers.Select(pattern => $"{row}.other_activities like {add(pattern)}"));
    }

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
