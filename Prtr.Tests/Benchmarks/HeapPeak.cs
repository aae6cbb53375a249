namespace Prtr.Tests.Benchmarks;

/// <summary>The most that the heap held above what it held at first, garbage that was not collected yet included; looked at every few milliseconds.</summary>
internal sealed class HeapPeak : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly long idle;
    private readonly Timer timer;
    private long most;

    private HeapPeak()
    {
        idle = GC.GetTotalMemory(forceFullCollection: true);
        timer = new(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, TimeSpan.Zero, Pause);
    }

    public long Bytes => Math.Max(0, most - idle);

    public static HeapPeak Start() => new();

    public void Dispose() => timer.Dispose();
}
