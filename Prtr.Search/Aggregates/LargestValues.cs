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
    public static HashSet<string> Of(AggregateRequest request, int top, IEnumerable<(string Value, Measured Measured)> values) =>
    [
        .. values.Select(value => (value.Value, Size: request.Size(value.Measured)))
            .OrderByDescending(value => value.Size).ThenBy(value => value.Value, StringComparer.Ordinal)
            .Take(top).Select(value => value.Value),
    ];

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

        return Of(request, top, sums.Select(pair => (pair.Key, pair.Value.ToMeasured())));
    }
}
