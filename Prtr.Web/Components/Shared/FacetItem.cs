namespace Prtr.Web.Components.Shared;

/// <summary>A value of a facet as a link.</summary>
/// <param name="Facilities">How many facilities choosing it would find.</param>
/// <param name="Url">Chooses it, or takes the choice back.</param>
/// <param name="ExcludeUrl">Excludes it, or takes that back; null where nothing can be excluded.</param>
/// <param name="Children">Narrower values, in the order shown.</param>
public sealed record FacetItem(
    string Value, string Label, int Facilities, bool Selected, bool Excluded, string Url, string? ExcludeUrl, IReadOnlyList<FacetItem> Children)
{
    /// <summary>Whether this value or a narrower one is chosen or excluded.</summary>
    public bool Touched { get; } = Selected || Excluded || Children.Any(child => child.Touched);

    /// <summary>How many values there are, this one and all narrower ones.</summary>
    public int Size { get; } = 1 + Children.Sum(child => child.Size);
}
