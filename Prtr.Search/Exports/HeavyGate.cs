namespace Prtr.Search.Exports;

/// <summary>
/// The one gate that everything passes which takes much memory or time to make: a small number is made at once, a short queue waits, and who comes then is sent away.
/// So the rest of the site always has room, however many ask.
/// </summary>
/// <param name="atOnce">How many are made at the same time.</param>
/// <param name="longestWait">How long one waits in the queue; null for the usual time.</param>
public sealed class HeavyGate(int atOnce, TimeSpan? longestWait = null) : IDisposable
{
    /// <summary>When it is worth while to ask again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    /// <summary>How many wait at most for each that may be made at once.</summary>
    public const int QueueLength = 8;

    /// <summary>How many may be under way: made, or handed to readers with slow lines.</summary>
    public const int MostUnderWay = 64;

    private readonly TimeSpan longestWait = longestWait ?? TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim free = new(atOnce);
    private int waiting;
    private int underWay;

    /// <summary>Lets one in, at once or after a wait.</summary>
    /// <returns>Null when there is no room: nothing was begun.</returns>
    public async Task<HeavyPass?> TryEnterAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref underWay) >= MostUnderWay)
        {
            return null;
        }

        if (await free.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return Enter();
        }

        try
        {
            return Interlocked.Increment(ref waiting) <= QueueLength * atOnce && await free.WaitAsync(longestWait, cancellationToken) ? Enter() : null;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Lets one in that nobody waits for, however long it takes.</summary>
    public async Task<HeavyPass> EnterAsync(CancellationToken cancellationToken)
    {
        await ReturnAsync(cancellationToken);
        return Enter();
    }

    public void Dispose() => free.Dispose();

    internal Task ReturnAsync(CancellationToken cancellationToken) => free.WaitAsync(cancellationToken);

    internal void Leave() => free.Release();

    internal void End() => Interlocked.Decrement(ref underWay);

    private HeavyPass Enter()
    {
        Interlocked.Increment(ref underWay);
        return new HeavyPass(this);
    }
}
