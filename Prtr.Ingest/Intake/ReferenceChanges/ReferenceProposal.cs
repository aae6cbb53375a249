namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>The wish of one person that rows are added to a reference table, on which another decides.</summary>
public sealed record ReferenceProposal
{
    public long Id { get; init; }

    /// <summary>Name of the <see cref="ReferenceTable"/>.</summary>
    public string TableName { get; init; } = "";

    /// <summary>The rows, as <see cref="ReferenceCsv"/>.</summary>
    public string Content { get; init; } = "";

    public long AccountId { get; init; }

    /// <summary>Name of who proposes.</summary>
    public string FullName { get; init; } = "";

    public DateTimeOffset ProposedAt { get; init; }

    public string Reason { get; init; } = "";

    /// <summary><c>approved</c> or <c>declined</c>; null while nobody has decided.</summary>
    public string? Outcome { get; init; }
}

/// <summary>What a file would change, or what is wrong with it.</summary>
/// <param name="Changes">Rows that are not there yet; empty when there are problems.</param>
public sealed record ReferencePreview(IReadOnlyList<ReferenceChange> Changes, IReadOnlyList<ReferenceProblem> Problems);
