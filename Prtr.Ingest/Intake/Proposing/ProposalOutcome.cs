using Prtr.Ingest.Intake.Publishing;

namespace Prtr.Ingest.Intake.Proposing;

/// <summary>What came of a proposal, or of the decision on one.</summary>
/// <param name="Release">Null unless something became public, or ceased to be.</param>
/// <param name="Problem">Why nothing was done; null when it was.</param>
public sealed record ProposalOutcome(PublishedRelease? Release, ProposalProblem? Problem, PublicationRefusal? Refusal = null);

public enum ProposalProblem
{
    /// <summary>There is nothing that it could be done to.</summary>
    NothingToPublish,

    /// <summary>Somebody has proposed the same, and nobody has decided.</summary>
    ProposedAlready,

    /// <summary>There is no such proposal, or it was decided.</summary>
    Decided,

    /// <summary>What it would be done to is not what was looked at: it is to be looked at, and proposed, anew.</summary>
    Changed,

    /// <summary>Held reports of the year are not left out by name.</summary>
    Held,
    ReasonMissing,

    /// <summary>A review before the public has had the year for six months, and nobody says why.</summary>
    TooEarly,
}
