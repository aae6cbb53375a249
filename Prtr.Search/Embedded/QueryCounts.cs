using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>What a query finds, from which any page in any order is made.</summary>
/// <param name="Reports">Reports with matching records, or only the latest of each facility; in the order of facilities.</param>
/// <param name="Amounts">For each facility what it is ordered by, quantity or score; empty where records are listed.</param>
/// <param name="Over">For each facility how often it is over a threshold.</param>
internal sealed record QueryCounts(
    Totals Totals,
    IReadOnlyList<SubstanceSum> Substances,
    IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets,
    int[] Reports,
    Int128[] Amounts,
    int[] Over)
{
    private const int Beside = 4096;

    /// <summary>About how many bytes it takes.</summary>
    public int Bytes =>
        Beside + (sizeof(int) * (Reports.Length + Over.Length + (3 * Facets.Values.Sum(counts => counts.Count)))) + (2 * sizeof(long) * Amounts.Length);
}
