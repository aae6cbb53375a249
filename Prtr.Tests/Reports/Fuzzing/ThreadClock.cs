using System.Runtime.InteropServices;

namespace Prtr.Tests.Reports.Fuzzing;

/// <summary>The processor's time of this thread, which other tests beside it do not touch.</summary>
internal static class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ThreadTime = 3;

    /// <summary>The least of a few runs.</summary>
    public static TimeSpan Least(int runs, Action work) => Enumerable.Range(0, runs).Min(_ =>
    {
        var before = Now();
        work();
        return Now() - before;
    });

    private static TimeSpan Now()
    {
        Assert.Equal(0, clock_gettime(ThreadTime, out var time));
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1_000.0);
    }

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out TimeOfThread time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeOfThread
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
