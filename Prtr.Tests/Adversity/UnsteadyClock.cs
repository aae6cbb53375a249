namespace Prtr.Tests.Adversity;

/// <summary>A clock that somebody sets forward and back while everybody works.</summary>
internal sealed class UnsteadyClock : TimeProvider
{
    private long days;

    public void Set(int by) => Interlocked.Add(ref days, by);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(Interlocked.Read(ref days));
}
