namespace Prtr.Search.Register;

/// <summary>A state of the published data; every publication makes the next one.</summary>
/// <param name="Id">Ascending; the order of publication.</param>
/// <param name="Name">Year of publication and number in that year, such as <c>2026.3</c>.</param>
public sealed record DataRelease(long Id, string Name, DateTimeOffset PublishedAt)
{
    /// <summary>The state before anything was published.</summary>
    public static DataRelease None { get; } = new(0, "0", DateTimeOffset.UnixEpoch);

    /// <summary>The life of the register in which it is seen: every restore begins another one, which may come to a release of the same name with other content.</summary>
    public string Incarnation { get; init; } = "";

    /// <summary>Tells it from the releases of every other incarnation too, such as <c>2026.3-1f0c9a2b</c>: for tags, for what is kept, and for addresses that never change.</summary>
    public string Tag => $"{Name}-{Incarnation}";
}
