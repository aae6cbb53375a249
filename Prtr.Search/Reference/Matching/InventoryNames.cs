using System.Globalization;
using System.Text.RegularExpressions;

namespace Prtr.Search.Reference.Matching;

/// <summary>Substances under the four-digit codes and names that operators know from Kazakhstan's emission inventories: <c>0301</c>, <c>азота диоксид</c>.</summary>
internal sealed partial class InventoryNames
{
    private const int ShortestName = 3;

    private readonly NameIndex names = new();

    public InventoryNames(IReadOnlyList<InventorySubstance> substances)
    {
        ByCode = substances.ToDictionary(substance => substance.Code);
        foreach (var substance in substances)
        {
            foreach (var name in substance.Names.SelectMany(Spellings).Where(name => name.Length >= ShortestName))
            {
                names.AddName(Target(substance), name);
            }
        }
    }

    public IReadOnlyDictionary<string, InventorySubstance> ByCode { get; }

    public Match Named(string text) => names.Find(text) switch
    {
        { Code: { } target } => Of(target),
        { Suggestion: { } near } when names.Find(near).Code is { } target => Of(target) is { Code: null }
            ? new Match(MatchKind.NotListed, null, null)
            : new Match(MatchKind.Unknown, null, near),
        _ => default,
    };

    /// <summary>Whether substances that go to different pollutants share the name.</summary>
    public bool IsShared(string text) => names.IsShared(text);

    public static Match Of(InventorySubstance substance) => Of(Target(substance));

    // Two substances under one name are no riddle when they go to one pollutant in the same way.
    private static string Target(InventorySubstance substance) =>
        substance.Pollutant is { } pollutant ? string.Create(CultureInfo.InvariantCulture, $"{pollutant}:{substance.ExpressAs}") : "-";

    private static Match Of(string target) => target.Split(':') is [var pollutant, var expressAs]
        ? new Match(MatchKind.Name, pollutant, null) { ExpressAs = expressAs.Length > 0 ? expressAs : null }
        : new Match(MatchKind.NotListed, null, null);

    // "Серы диоксид (ангидрид сернистый; сернистый газ) /в пересчете/": the whole, what stands before the bracket, and each name in it.
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        var plain = Recalculated().Replace(name, "").Trim();
        var bracket = plain.IndexOf(" (", StringComparison.Ordinal);
        yield return bracket > 0 ? plain[..bracket] : plain;
        var inside = bracket > 0 && plain.EndsWith(')') ? plain[(bracket + 2)..^1] : "";
        foreach (var other in inside.Split(inside.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return other;
        }
    }

    [GeneratedRegex(@"\s*(?:/[^/]*/|\((?:в пересчете|по )[^)]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Recalculated();
}
