namespace Prtr.Ingest.Signatures;

/// <summary>The moment at which a signature was given, for who looks at it again.</summary>
internal sealed class StandingTime(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
