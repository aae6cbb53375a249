namespace Prtr.Ingest.Intake.Proposing;

/// <summary>The wish of one person that something is done, on which another decides.</summary>
public sealed record Proposal
{
    public long Id { get; init; }

    /// <summary>Word of the act.</summary>
    public string Act { get; init; } = "";

    /// <summary>On what, such as <c>report:12</c> or <c>year:2022</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What was looked at: when it is another by then, the proposal is over.</summary>
    public string Content { get; init; } = "";

    public long AccountId { get; init; }

    /// <summary>Name of who proposes.</summary>
    public string FullName { get; init; } = "";

    public DateTimeOffset ProposedAt { get; init; }

    public string Reason { get; init; } = "";

    /// <summary><c>done</c>, <c>declined</c> or <c>over</c>; null while nobody has decided.</summary>
    public string? Outcome { get; init; }

    /// <summary>What follows the colon of the subject: a number, or the name of a table.</summary>
    public string About => Subject[(Subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
