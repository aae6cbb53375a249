namespace Prtr.Tests.Elasticsearch;

/// <summary>A clock that goes on when it is told to; timers are real ones.</summary>
public sealed class ManualClock : TimeProvider
{
    private readonly DateTimeOffset begin = System.GetUtcNow();
    private TimeSpan passed;

    public void Advance(TimeSpan time) => passed += time;

    public override DateTimeOffset GetUtcNow() => begin + passed;

    public override long GetTimestamp() => (long)(passed.TotalSeconds * TimestampFrequency);
}
