namespace Prtr.Search.Database;

/// <summary>A version of a report that a data release made public.</summary>
/// <param name="Late">Whether it was received after the law's date (1 April).</param>
/// <param name="PublishedIn">The data release that made it public, such as <c>2026.3</c>.</param>
/// <param name="EndedIn">The data release that replaced or withdrew it; null while it is public.</param>
/// <param name="WithdrawnReason">Null unless it was withdrawn.</param>
/// <param name="FileName">What the operator's file is called.</param>
/// <param name="Sha256">Of that file, hexadecimal.</param>
public sealed record PublishedVersion(
    int Year,
    int Version,
    DateOnly ReceivedOn,
    bool Late,
    string PublishedIn,
    string? EndedIn,
    string? WithdrawnReason,
    string FileName,
    string Sha256,
    IReadOnlyList<PublicRemark> Remarks)
{
    internal sealed class Row
    {
        public long Id { get; init; }

        public int ReportingYear { get; init; }

        public int Version { get; init; }

        public DateOnly ReceivedOn { get; init; }

        public bool Late { get; init; }

        public string? WithdrawnReason { get; init; }

        public string PublishedIn { get; init; } = "";

        public string? EndedIn { get; init; }

        public string FileName { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public PublishedVersion ToVersion(IReadOnlyList<PublicRemark> remarks) => new(
            ReportingYear, Version, ReceivedOn, Late, PublishedIn, EndedIn, WithdrawnReason, FileName, Sha256, remarks);
    }
}
