using System.Collections;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>The counts of one facet, kept as numbers until they are looked at: there may be an operator for every facility.</summary>
internal sealed class FacetCounts(string[] values, int[] terms, int[] facilities, int[] records) : IReadOnlyList<FacetCount>
{
    public int Count => terms.Length;

    public FacetCount this[int index] => new(values[terms[index]], facilities[index], records[index]);

    public IEnumerator<FacetCount> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
