using System.Diagnostics;

namespace Prtr.Tests.Benchmarks;

/// <summary>How long something took, by the clock and by the processors: on a busy machine the second is the fairer figure.</summary>
internal sealed class Effort
{
    private readonly Process process = Process.GetCurrentProcess();
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly TimeSpan before;

    private Effort() => before = process.TotalProcessorTime;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>Of all threads of this process together.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime - before;
        }
    }

    public static Effort Start() => new();

    public override string ToString() => FormattableString.Invariant($"{Elapsed.TotalSeconds:0.0} s, {Processor.TotalSeconds:0.0} s of processor");
}
