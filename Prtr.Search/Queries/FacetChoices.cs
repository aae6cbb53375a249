namespace Prtr.Search.Queries;

/// <summary>What a query has chosen in each facet, as it stands in addresses. Equal choices are equal.</summary>
internal sealed class FacetChoices : IEquatable<FacetChoices>
{
    private readonly Selection<string>[] chosen;

    private FacetChoices(Selection<string>[] chosen) => this.chosen = chosen;

    public static FacetChoices None { get; } = new([.. Facet.All.Select(_ => Selection<string>.None)]);

    public Selection<string> Of(Facet facet) => chosen[facet.Number];

    public FacetChoices With(Facet facet, Selection<string> selection)
    {
        var changed = chosen.ToArray();
        changed[facet.Number] = selection;
        return new(changed);
    }

    public bool Equals(FacetChoices? other) => other is not null && chosen.AsSpan().SequenceEqual(other.chosen);

    public override bool Equals(object? obj) => Equals(obj as FacetChoices);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var selection in chosen)
        {
            hash.Add(selection);
        }

        return hash.ToHashCode();
    }
}
