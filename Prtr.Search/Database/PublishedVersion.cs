namespace Prtr.Search.Database;

/// <summary>A version of a report that a data release made public.</summary>
/// <param name="FacilityId">Whose report it was: another id than the facility's when that one was merged into it.</param>
/// <param name="Late">Whether it was received after the law's date (1 April).</param>
/// <param name="PublishedIn">The data release that made it public, such as <c>2026.3</c>.</param>
/// <param name="EndedIn">The data release that replaced or withdrew it; null while it is public.</param>
/// <param name="WithdrawnReason">Null unless it was withdrawn.</param>
/// <param name="MovedToId">The facility that it turned out to be about, when it went to another one; else null.</param>
/// <param name="CorrectionReason">Why it corrects the version before; null when it corrects none or nobody said why.</param>
/// <param name="HasCopy">Whether a copy of it is offered, see <see cref="OfferedVersions"/>.</param>
public sealed record PublishedVersion(
    long ReportId,
    long FacilityId,
    int Year,
    int Version,
    DateOnly ReceivedOn,
    bool Late,
    string PublishedIn,
    string? EndedIn,
    string? WithdrawnReason,
    long? MovedToId,
    string? CorrectionReason,
    bool HasCopy,
    IReadOnlyList<PublicRemark> Remarks)
{
    /// <summary>Whether it is public now.</summary>
    public bool Stands => EndedIn is null && WithdrawnReason is null && MovedToId is null;

    /// <summary>Whether the operator declares in it that nothing reached its threshold.</summary>
    public bool NothingExceeded => Remarks.Any(remark => remark.Code == "nothing-exceeded");

    internal sealed class Row
    {
        public long Id { get; init; }

        public long ReportId { get; init; }

        public long FacilityId { get; init; }

        public int ReportingYear { get; init; }

        public int Version { get; init; }

        public DateOnly ReceivedOn { get; init; }

        public bool Late { get; init; }

        public string? WithdrawnReason { get; init; }

        public long? MovedToId { get; init; }

        public string PublishedIn { get; init; } = "";

        public string? EndedIn { get; init; }

        public string? CorrectionReason { get; init; }

        public bool HasCopy { get; init; }

        public PublishedVersion ToVersion(IReadOnlyList<PublicRemark> remarks) => new(
            ReportId, FacilityId, ReportingYear, Version, ReceivedOn, Late, PublishedIn, EndedIn, WithdrawnReason, MovedToId, CorrectionReason, HasCopy, remarks);
    }
}
