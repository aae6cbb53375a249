using Prtr.Search.Queries;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>One condition of the query, to be shown and taken away.</summary>
/// <param name="Parameter">Its name in the address.</param>
/// <param name="Value">Its value without an exclamation mark.</param>
/// <param name="Without">The query without it.</param>
public sealed record Chip(string Parameter, string Value, bool Excluded, RegisterQuery Without)
{
    // These say how results are shown, not which.
    private static readonly HashSet<string> Showing = ["view", "sort", "page", "size"];

    public static IReadOnlyList<Chip> Of(RegisterQuery query)
    {
        var pairs = query.ToParameters();
        return
        [
            .. pairs.Where(pair => !Showing.Contains(pair.Key)).Select(pair => new Chip(
                pair.Key,
                pair.Value.TrimStart('!'),
                pair.Key != "q" && pair.Value.StartsWith('!'),
                RegisterQuery.Parse(pairs.Where(other => !other.Equals(pair) && other.Key != "page")).Query)),
        ];
    }

    /// <summary>The facet that it belongs to; null for text, places and marks.</summary>
    public Facet? Facet => Facet.All.FirstOrDefault(facet => facet.Name == Parameter);
}
