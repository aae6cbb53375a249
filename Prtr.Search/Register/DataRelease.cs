namespace Prtr.Search.Register;

/// <summary>A state of the published data; every publication makes the next one.</summary>
/// <param name="Id">Ascending; the order of publication.</param>
/// <param name="Name">Year of publication and number in that year, such as <c>2026.3</c>.</param>
public sealed record DataRelease(long Id, string Name, DateTimeOffset PublishedAt)
{
    /// <summary>The state before anything was published.</summary>
    public static DataRelease None { get; } = new(0, "0", DateTimeOffset.UnixEpoch);
}
