namespace Prtr.Search.Queries.Facets;

/// <summary>A facet of one column with a few values that have words of their own.</summary>
/// <param name="values">In the order in which an analysis shows them.</param>
internal abstract class ListedFacet(string name, string column, params string[] values) : Facet(name)
{
    public override string Example => values[0];

    internal override IReadOnlyList<string> Columns { get; } = [column];

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => codes[0] is { } value ? [value] : [];

    internal override string? Label(string value, FacetLabels labels) => labels.Say("facet_" + value);

    protected Comparison<string> AsListed => (left, right) => Array.IndexOf(values, left).CompareTo(Array.IndexOf(values, right));

    protected override bool IsWellShaped(string value) => values.Contains(value);
}
