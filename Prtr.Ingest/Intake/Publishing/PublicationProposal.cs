using System.Globalization;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>The wish of one person that a year is published, on which another decides.</summary>
public sealed record PublicationProposal
{
    public long Id { get; init; }

    public int ReportingYear { get; init; }

    public string ContentSha256 { get; init; } = "";

    public string LeftOut { get; init; } = "";

    public long AccountId { get; init; }

    /// <summary>Name of who proposes.</summary>
    public string FullName { get; init; } = "";

    public DateTimeOffset ProposedAt { get; init; }

    public string Reason { get; init; } = "";

    /// <summary><c>published</c>, <c>declined</c> or <c>over</c>; null while nobody has decided.</summary>
    public string? Outcome { get; init; }

    /// <summary>Numbers of the held reports that the year is published without.</summary>
    public IReadOnlySet<long> LeftOutReports => LeftOut.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet();
}

/// <summary>What came of a proposal, or of the decision on one.</summary>
/// <param name="Release">Null unless the year was published.</param>
/// <param name="Problem">Why nothing was done; null when it was.</param>
public sealed record ProposalOutcome(PublishedRelease? Release, ProposalProblem? Problem, PublicationRefusal? Refusal = null);

public enum ProposalProblem
{
    /// <summary>Nothing of the year waits.</summary>
    NothingToPublish,

    /// <summary>Somebody else has proposed the year, and nobody has decided.</summary>
    ProposedAlready,

    /// <summary>There is no such proposal, or it was decided.</summary>
    Decided,

    /// <summary>Whoever proposes does not decide.</summary>
    SamePerson,

    /// <summary>What would be published is not what was proposed: it is to be looked at, and proposed, anew.</summary>
    Changed,

    /// <summary>Held reports of the year are not left out by name.</summary>
    Held,
    ReasonMissing,

    /// <summary>A review before the public has had the year for six months, and nobody says why.</summary>
    TooEarly,
}
