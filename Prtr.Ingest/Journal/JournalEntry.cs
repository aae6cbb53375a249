namespace Prtr.Ingest.Journal;

/// <summary>An act as it is kept for ever.</summary>
public sealed record JournalEntry
{
    /// <summary>From 1, without a gap.</summary>
    public long Id { get; init; }

    public DateTimeOffset ActedAt { get; init; }

    /// <summary>Who, such as <c>console:aliya</c>.</summary>
    public string Actor { get; init; } = "";

    /// <summary>From where: a network address, or the name of the machine.</summary>
    public string? Origin { get; init; }

    public string Act { get; init; } = "";

    /// <summary>On what, such as <c>report:12</c>.</summary>
    public string Subject { get; init; } = "";

    public string? StateBefore { get; init; }

    public string? StateAfter { get; init; }

    public string? Reason { get; init; }

    /// <summary>Hash of the entry before; empty for the first.</summary>
    public string PreviousSha256 { get; init; } = "";

    public string Sha256 { get; init; } = "";
}
