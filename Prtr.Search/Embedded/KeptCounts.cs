using System.Collections.Concurrent;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>Counts of the latest queries, as many as there is room for: who turns a page or orders results anew is answered without counting.</summary>
internal sealed class KeptCounts
{
    private const int MostBytes = 64 << 20;

    private static readonly ResultOrder ByQuantity = new(SortKey.Quantity, true);

    private readonly ConcurrentDictionary<RegisterQuery, QueryCounts> kept = new();
    private readonly ConcurrentQueue<RegisterQuery> order = new();
    private long bytes;

    public QueryCounts? Find(RegisterQuery query) => kept.GetValueOrDefault(WithoutPage(query));

    public QueryCounts Keep(RegisterQuery query, QueryCounts counts)
    {
        var key = WithoutPage(query);
        if (!kept.TryAdd(key, counts))
        {
            return counts;
        }

        order.Enqueue(key);
        Interlocked.Add(ref bytes, counts.Bytes);
        while (Interlocked.Read(ref bytes) > MostBytes && order.TryDequeue(out var earliest))
        {
            if (kept.TryRemove(earliest, out var former))
            {
                Interlocked.Add(ref bytes, -former.Bytes);
            }
        }

        return counts;
    }

    // Facilities are weighed by quantity or by score, see RunScan; single records are not.
    private static RegisterQuery WithoutPage(RegisterQuery query) => query with
    {
        Page = 1,
        Size = RegisterQuery.DefaultSize,
        Order = query is { View: ResultView.Facilities, Order.Key: SortKey.Quantity } ? ByQuantity : ResultOrder.Default,
    };
}
