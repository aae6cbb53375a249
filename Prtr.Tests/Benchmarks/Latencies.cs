using System.Diagnostics;

namespace Prtr.Tests.Benchmarks;

/// <summary>How long each of many calls took.</summary>
internal sealed class Latencies
{
    private readonly List<double> milliseconds = [];
    private TimeSpan processor;
    private long allocated;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Worst => At(1);

    /// <summary>Milliseconds of all threads for each call.</summary>
    public double Processor => processor.TotalMilliseconds / Calls;

    /// <summary>Bytes allocated for each call.</summary>
    public long Allocated => allocated / Calls;

    public int Calls => milliseconds.Count;

    /// <summary>Calls once for each item, in order.</summary>
    /// <param name="limit">After so much time no further item is taken.</param>
    public static async Task<Latencies> OfAsync<T>(IEnumerable<T> items, Func<T, Task> call, TimeSpan? limit = null)
    {
        var latencies = new Latencies();
        var (effort, before) = (Effort.Start(), GC.GetTotalAllocatedBytes(true));
        foreach (var item in items)
        {
            var start = Stopwatch.GetTimestamp();
            await call(item);
            latencies.milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (effort.Elapsed > limit)
            {
                break;
            }
        }

        (latencies.processor, latencies.allocated) = (effort.Processor, GC.GetTotalAllocatedBytes(true) - before);
        latencies.milliseconds.Sort();
        return latencies;
    }

    /// <summary>Of calls that were made side by side.</summary>
    /// <param name="processor">Of all of them together.</param>
    public static Latencies Of(IEnumerable<TimeSpan> took, TimeSpan processor)
    {
        var latencies = new Latencies { processor = processor };
        latencies.milliseconds.AddRange(took.Select(one => one.TotalMilliseconds).Order());
        return latencies;
    }

    public override string ToString() =>
        FormattableString.Invariant($"p50 {Median:0.000} ms, p99 {P99:0.000} ms, worst {Worst:0.0} ms, processor {Processor:0.000} ms a call ({Calls} calls)");

    private double At(double share) => milliseconds[Math.Min(milliseconds.Count - 1, (int)(share * milliseconds.Count))];
}
