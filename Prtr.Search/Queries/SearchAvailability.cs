namespace Prtr.Search.Queries;

/// <summary>Whether the search index answers. While it does not, the database does, and readers are told.</summary>
public sealed class SearchAvailability(TimeProvider clock)
{
    // After this it is asked again; until then nobody waits for it.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    private volatile Loss? loss;

    /// <summary>Why the index is not asked at this moment; null when it is.</summary>
    public string? Away => loss is { } last && clock.GetElapsedTime(last.At) < Rest ? last.Reason : null;

    /// <summary>The index has not answered.</summary>
    /// <param name="reason">One line that says why.</param>
    public void Lost(string reason) => loss = new Loss(reason, clock.GetTimestamp());

    private sealed record Loss(string Reason, long At);
}
