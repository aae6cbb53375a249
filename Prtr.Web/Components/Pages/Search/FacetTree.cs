using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;
using Prtr.Web.Components.Shared;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>Makes the counts of a facet into a tree of links that change the query.</summary>
public sealed class FacetTree
{
    /// <summary>So many values at the top are shown at most; who looks for another one types its name into the search field.</summary>
    private const int Most = 60;

    /// <summary>In a facet with more values than this, narrower ones are shown only under what is chosen.</summary>
    private const int Wide = 120;

    private readonly Facet facet;
    private readonly RegisterQuery query;
    private readonly FacetLabels labels;
    private readonly Selection<string> chosen;
    private readonly HashSet<string> touched = [];
    private readonly ILookup<string, FacetCount> children;
    private readonly bool unfolded;

    private FacetTree(Facet facet, RegisterQuery query, IReadOnlyList<FacetCount> counts, FacetLabels labels, ReferenceData reference)
    {
        this.facet = facet;
        this.query = query;
        this.labels = labels;
        chosen = query.Chosen(facet);
        var known = new Dictionary<string, FacetCount>(counts.Count);
        foreach (var count in counts.Where(count => facet.IsListed(count.Value, reference)))
        {
            known.Add(count.Value, count);
        }

        foreach (var value in chosen.Included.Concat(chosen.Excluded).Where(value => value != "all"))
        {
            known.TryAdd(value, new FacetCount(value, 0, 0));
        }

        var wider = new WiderValues(facet, reference, known.ContainsKey);
        foreach (var value in chosen.Included.Concat(chosen.Excluded))
        {
            touched.UnionWith(wider.Up(value));
        }

        children = known.Values.ToLookup(count => wider.Of(count.Value) ?? "");
        unfolded = known.Count <= Wide;
    }

    public static IReadOnlyList<FacetItem> Of(
        Facet facet, RegisterQuery query, IReadOnlyList<FacetCount> counts, FacetLabels labels, ReferenceData reference)
    {
        var tree = new FacetTree(facet, query, counts, labels, reference);
        return tree.Branch("", query, new(query, facet, Links.Search), Most);
    }

    // Choosing a narrower value takes the place of a wider one that was chosen.
    private List<FacetItem> Branch(string parent, RegisterQuery start, FacetAddresses addresses, int most) =>
    [
        .. Ordered(children[parent])
            .Where((count, place) => place < most || touched.Contains(count.Value))
            .Select(count => Item(count, addresses, start)),
    ];

    private FacetItem Item(FacetCount count, FacetAddresses addresses, RegisterQuery start)
    {
        var selected = chosen.Included.Contains(count.Value);
        return new(
            count.Value,
            facet == Facet.Activity ? $"{count.Value} {labels.Of(facet, count.Value)}" : labels.Of(facet, count.Value),
            count.Facilities,
            selected,
            chosen.Excluded.Contains(count.Value),
            addresses.Toggle(count.Value),
            addresses.Exclude(count.Value),
            Narrower(count.Value, selected, addresses, start));
    }

    private List<FacetItem> Narrower(string value, bool selected, FacetAddresses addresses, RegisterQuery start)
    {
        if (!children.Contains(value) || !(unfolded || touched.Contains(value)))
        {
            return [];
        }

        if (!selected)
        {
            return Branch(value, start, addresses, int.MaxValue);
        }

        var without = start.Without(facet, value);
        return Branch(value, without, new(without, facet, Links.Search), int.MaxValue);
    }

    private IEnumerable<FacetCount> Ordered(IEnumerable<FacetCount> counts) => facet.IsLatestFirst
        ? counts.OrderByDescending(count => count.Value, StringComparer.Ordinal)
        : counts.OrderByDescending(count => count.Facilities).ThenBy(count => count.Value, StringComparer.Ordinal);
}
