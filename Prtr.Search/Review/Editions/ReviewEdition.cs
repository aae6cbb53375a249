namespace Prtr.Search.Review.Editions;

/// <summary>A published, frozen review of a year.</summary>
/// <param name="Number">From 1; a later one stands beside the earlier ones, which stay.</param>
/// <param name="ReleaseId">The data release that it was counted from; releases are in the order of their ids.</param>
/// <param name="Reason">Why it was made; null for the first edition.</param>
/// <param name="Files">In the order of their names.</param>
public sealed record ReviewEdition(
    int Year, int Number, long ReleaseId, string Release, DateTimeOffset PublishedAt, string? Reason, IReadOnlyList<EditionFile> Files);

/// <summary>A file of an edition, without its bytes.</summary>
/// <param name="Language">kk, ru or en; null when it has all three.</param>
/// <param name="Sha256">Of its bytes, as they were published.</param>
public sealed record EditionFile(string Name, string? Language, string MediaType, string Sha256, long ByteCount);
