using System.Collections.Concurrent;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>
/// Remembers the facilities that queries found last, in their order: a page, its drawn map, its map in detail and its files ask for the same ones within a moment, in any language.
/// </summary>
internal sealed class RecentFacilities
{
    // Some 300 bytes each; of a longer answer nothing is kept, for it may be longer than memory is free.
    private const int Most = 20_000;
    private const int MostOfOne = Most / 4;

    private readonly ConcurrentDictionary<RegisterQuery, IReadOnlyList<FacilityHit>> found = new();
    private int held;

    /// <summary>All that the query finds, whatever page of them it asks for; null where they are not remembered.</summary>
    public IReadOnlyList<FacilityHit>? Find(RegisterQuery query) => found.GetValueOrDefault(Whole(query));

    /// <summary>Remembers those of a page that holds all of them.</summary>
    public SearchAnswer Keep(RegisterQuery query, SearchAnswer answer)
    {
        if (query is { View: ResultView.Facilities, Page: 1 } && answer.Facilities.Count == answer.Totals.Facilities)
        {
            Keep(query, answer.Facilities);
        }

        return answer;
    }

    /// <summary>Hands them on as they are found, and remembers them once the last one is read.</summary>
    public IEnumerable<FacilityHit> Keep(RegisterQuery query, IEnumerable<FacilityHit> hits)
    {
        var read = new List<FacilityHit>();
        foreach (var hit in hits)
        {
            if (read.Count <= MostOfOne)
            {
                read.Add(hit);
            }

            yield return hit;
        }

        if (read.Count <= MostOfOne)
        {
            Keep(query, read);
        }
    }

    private void Keep(RegisterQuery query, IReadOnlyList<FacilityHit> hits)
    {
        if (found.TryAdd(Whole(query), hits) && Interlocked.Add(ref held, hits.Count + 1) > Most)
        {
            found.Clear();
            held = 0;
        }
    }

    private static RegisterQuery Whole(RegisterQuery query) => query with { Page = 1, Size = RegisterQuery.DefaultSize, View = ResultView.Facilities };
}
