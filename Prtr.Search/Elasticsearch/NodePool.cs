namespace Prtr.Search.Elasticsearch;

/// <summary>The nodes of a cluster, asked in turn. One that did not answer rests for a while.</summary>
internal sealed class NodePool(IReadOnlyList<Uri> nodes, TimeProvider clock)
{
    private static readonly TimeSpan Suspension = TimeSpan.FromSeconds(30);

    private readonly long[] restsUntil = new long[nodes.Count];
    private int turn = -1;

    public int Count => nodes.Count;

    /// <summary>The next node that does not rest; when all do, the one that has rested longest.</summary>
    public Uri Next()
    {
        var first = (int)((uint)Interlocked.Increment(ref turn) % (uint)nodes.Count);
        var now = clock.GetTimestamp();
        var chosen = first;
        for (var step = 0; step < nodes.Count; step++)
        {
            var place = (first + step) % nodes.Count;
            var until = Volatile.Read(ref restsUntil[place]);
            if (until <= now)
            {
                return nodes[place];
            }

            chosen = until < Volatile.Read(ref restsUntil[chosen]) ? place : chosen;
        }

        return nodes[chosen];
    }

    public void Suspend(Uri node) =>
        Volatile.Write(ref restsUntil[IndexOf(node)], clock.GetTimestamp() + (long)(Suspension.TotalSeconds * clock.TimestampFrequency));

    private int IndexOf(Uri node) => nodes.ToList().IndexOf(node);
}
