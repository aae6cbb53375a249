using Prtr.Search.Measures;

namespace Prtr.Search.Aggregates;

/// <summary>Puts values that are not among the largest of their dimension together, by <see cref="AggregateRequest.Size"/>. Dimensions with an order of their own stay whole.</summary>
internal sealed class LargestValues
{
    private readonly AggregateRequest request;
    private readonly HashSet<string>? firsts;
    private readonly HashSet<string>? seconds;
    private readonly HashSet<string>? columns;

    public LargestValues(AggregateRequest request, IReadOnlyDictionary<CellKey, RecordSums> cells)
    {
        this.request = request;
        firsts = Largest(request.Rows.ElementAtOrDefault(0), cells, key => key.First);
        seconds = Largest(request.Rows.ElementAtOrDefault(1), cells, key => key.Second);
        columns = Largest(request.Column, cells, key => key.Column);
    }

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

    public CellKey Of(CellKey key) => new(Of(firsts, key.First), Of(seconds, key.Second), Of(columns, key.Column));

    private static string? Of(HashSet<string>? largest, string? value) =>
        largest is null || value is null or CellKey.Missing || largest.Contains(value) ? value : CellKey.Other;

    private HashSet<string>? Largest(Dimension? dimension, IReadOnlyDictionary<CellKey, RecordSums> cells, Func<CellKey, string?> part)
    {
        if (request.Top is not { } top || dimension is not { Order: null })
        {
            return null;
        }

        var sums = new Dictionary<string, RecordSums>();
        foreach (var (key, cell) in cells)
        {
            if (part(key) is not ({ Length: > 0 } value))
            {
                continue;
            }

            if (!sums.TryGetValue(value, out var sum))
            {
                sums.Add(value, sum = new RecordSums());
            }

            sum.Add(cell);
        }

        return Of(top, sums.Select(pair => (pair.Key, Size(pair.Value.ToMeasured()))));
    }

    private decimal Size(Measured measured) =>
        request.IsByMeasure ? measured.Value(request.Measures[0]) ?? 0
        : measured.Totals is { Facilities: > 0 } totals ? totals.Facilities : measured.Totals.Records;
}
