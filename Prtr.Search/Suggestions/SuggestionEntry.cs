using Prtr.Search.Reference;

namespace Prtr.Search.Suggestions;

/// <summary>The kinds of things that can be suggested, the few and wide ones first.</summary>
internal enum SuggestionKind
{
    Region,
    Pollutant,
    Activity,
    Operator,
    Waste,
    Facility,
}

/// <summary>Something that can be suggested.</summary>
/// <param name="Value">The query parameter's value.</param>
/// <param name="Label">What is shown.</param>
/// <param name="Codes">What finds it before everything else when typed in full: a BIN, CAS number, code.</param>
/// <param name="Names">All names under which it is looked for.</param>
internal sealed record SuggestionEntry(SuggestionKind Kind, string Value, Names Label, IReadOnlyList<string> Codes, IReadOnlyList<string> Names);
