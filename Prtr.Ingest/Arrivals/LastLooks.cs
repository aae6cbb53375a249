using System.Collections.Concurrent;

namespace Prtr.Ingest.Arrivals;

/// <summary>What the last look into each place was like.</summary>
public sealed class LastLooks
{
    private readonly ConcurrentDictionary<string, LastLook> looks = new();

    /// <summary>By place; empty where nothing is looked into.</summary>
    public IReadOnlyList<LastLook> All => [.. looks.Values.OrderBy(look => look.Place, StringComparer.Ordinal)];

    public void Keep(LastLook look) => looks[look.Place] = look;
}

/// <param name="Problem">Why it failed, in the words of the system; null when it did not.</param>
public sealed record LastLook(string Place, DateTimeOffset At, string? Problem);
