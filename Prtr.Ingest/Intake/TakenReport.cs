using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Intake;

/// <summary>What became of one report when it was looked at.</summary>
internal sealed record TakenReport(ReportOutcome Outcome, long? FacilityId, IReadOnlyList<Remark> Remarks)
{
    /// <summary>The version that it became or repeats.</summary>
    public LatestVersion? Version { get; init; }

    /// <summary>With the ids of its rows, when it became a version.</summary>
    public StoredVersion? Stored { get; init; }

    /// <summary>The version that waited to be published until this one came; null when there was none.</summary>
    public long? Superseded { get; init; }

    public IReadOnlyList<AskedQuestion> Asked { get; init; } = [];

    /// <summary>Of what it says; null when it cannot be kept.</summary>
    public string? ContentSha256 { get; init; }

    /// <summary>Why, where its remarks do not say so.</summary>
    public string? Reason { get; init; }
}
