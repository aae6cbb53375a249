namespace Prtr.Search.Aggregates;

/// <summary>The values of a dimension that stand alone where only the largest do.</summary>
internal static class LargestValues
{
    /// <summary>The largest of some values.</summary>
    public static HashSet<string> Of(int top, IEnumerable<(string Value, decimal Size)> values)
    {
        // The least of those kept so far comes out first.
        var largest = new PriorityQueue<string, (decimal Size, string Value)>(Comparer<(decimal Size, string Value)>.Create(
            (one, other) => one.Size != other.Size ? one.Size.CompareTo(other.Size) : string.CompareOrdinal(other.Value, one.Value)));
        foreach (var (value, size) in values)
        {
            largest.Enqueue(value, (size, value));
            if (largest.Count > top)
            {
                largest.Dequeue();
            }
        }

        return [.. largest.UnorderedItems.Select(kept => kept.Element)];
    }
}
