namespace Prtr.Tests.Accounts;

/// <summary>A clock that a test moves on.</summary>
/// <param name="start">Null: a day in November 2026.</param>
internal sealed class MovableClock(DateTimeOffset? start = null) : TimeProvider
{
    private DateTimeOffset now = start ?? new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
