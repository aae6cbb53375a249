namespace Prtr.Search.Embedded;

/// <summary>The first of many in an order, without ordering all of them.</summary>
internal static class Leading
{
    // Where more than this part of all is asked for, ordering all of them costs less.
    private const int WorthSorting = 8;

    /// <summary>At least the first <paramref name="count"/>, in ascending order or its reverse; no two may be equal.</summary>
    /// <param name="total">How many there are.</param>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> all, int total, long count, bool descending)
    {
        var order = descending ? Comparer<T>.Create((one, other) => Comparer<T>.Default.Compare(other, one)) : Comparer<T>.Default;
        if (count > total / WorthSorting)
        {
            T[] sorted = [.. all];
            Array.Sort(sorted, order);
            return sorted;
        }

        // The last of those kept so far comes out first.
        var kept = new PriorityQueue<T, T>(Comparer<T>.Create((one, other) => order.Compare(other, one)));
        foreach (var one in all)
        {
            if (kept.Count < count)
            {
                kept.Enqueue(one, one);
            }
            else
            {
                kept.EnqueueDequeue(one, one);
            }
        }

        var leading = new T[kept.Count];
        for (var place = leading.Length - 1; place >= 0; place--)
        {
            leading[place] = kept.Dequeue();
        }

        return leading;
    }
}
