using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Components.Shared;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>Makes the counts of a facet into a tree of links that change the query.</summary>
public sealed class FacetTree(RegisterQuery query, FacetLabels labels, ReferenceData reference)
{
    /// <summary>So many values at the top are shown at most; who looks for another one types its name into the search field.</summary>
    private const int Most = 100;

    /// <summary>In a facet with more values than this, narrower ones are shown only under what is chosen.</summary>
    private const int Wide = 120;

    public IReadOnlyList<FacetItem> Items(Facet facet, IReadOnlyList<FacetCount> counts)
    {
        var known = counts.ToDictionary(count => count.Value);
        var chosen = query.Chosen(facet);
        foreach (var value in chosen.Included.Concat(chosen.Excluded).Where(value => value != "all"))
        {
            known.TryAdd(value, new FacetCount(value, 0, 0));
        }

        var children = known.Values.ToLookup(count => Parent(facet, count.Value, known));
        var all = known.Count <= Wide;
        return
        [
            .. Branch(facet, children, "", query, chosen)
                .Where((item, place) => place < Most || item.Touched)
                .Select(item => all ? item : Folded(item)),
        ];
    }

    // Choosing a narrower value takes the place of a wider one that was chosen.
    private IEnumerable<FacetItem> Branch(
        Facet facet, ILookup<string, FacetCount> children, string parent, RegisterQuery start, Selection<string> chosen)
    {
        var counts = facet == Facet.Year
            ? children[parent].OrderByDescending(count => count.Value, StringComparer.Ordinal)
            : children[parent].OrderByDescending(count => count.Facilities).ThenBy(count => count.Value, StringComparer.Ordinal);
        return counts.Select(count => new FacetItem(
            count.Value,
            Label(facet, count.Value),
            count.Facilities,
            chosen.Included.Contains(count.Value),
            chosen.Excluded.Contains(count.Value),
            Links.Search(start.Toggle(facet, count.Value).Format()),
            Links.Search(query.Exclude(facet, count.Value).Format()),
            [.. Branch(facet, children, count.Value, start.Without(facet, count.Value), chosen)]));
    }

    private static FacetItem Folded(FacetItem item) =>
        item with { Children = item.Touched ? [.. item.Children.Select(Folded)] : [] };

    private string Label(Facet facet, string value) =>
        facet == Facet.Activity ? $"{value} {labels.Of(facet, value)}" : labels.Of(facet, value);

    // The nearest wider value that the facet has; empty for those at the top.
    private string Parent(Facet facet, string value, Dictionary<string, FacetCount> known)
    {
        var wider = Wider(facet, value);
        while (wider is not null && !known.ContainsKey(wider))
        {
            wider = Wider(facet, wider);
        }

        return wider ?? "";
    }

    private string? Wider(Facet facet, string value) => facet switch
    {
        Facet.Region => Kato.TryParse(value, out var kato) ? kato.Parent?.Value : null,
        Facet.Destination => Kato.TryParse(value, out var kato) ? kato.Parent?.Value : null,
        Facet.Activity => reference.Activities.GetValueOrDefault(value)?.Parent,
        Facet.Waste => value.Length > 2 && char.IsAsciiDigit(value[0]) ? value[..^2] : null,
        Facet.Operation => value.Length > 1 ? value[..1] : null,
        Facet.Pollutant => Group(value),
        _ => null,
    };

    private string? Group(string value) =>
        int.TryParse(value, out var number) && reference.Pollutants.TryGetValue(number, out var pollutant) ? "group:" + pollutant.Group : null;
}
