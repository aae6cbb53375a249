namespace Prtr.Ingest.Accounts.Own;

/// <summary>A session of a person that has not ended.</summary>
public sealed class OwnSession
{
    /// <summary>Hash of its secret.</summary>
    public string Id { get; init; } = "";

    /// <summary>The network address from which it was begun; null when that is not known.</summary>
    public string? Origin { get; init; }

    public DateTimeOffset BeganAt { get; init; }

    public DateTimeOffset SeenAt { get; init; }
}
