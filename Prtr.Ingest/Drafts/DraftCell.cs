namespace Prtr.Ingest.Drafts;

/// <summary>What stands in a cell of a draft.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Change">Number of the change that put it there.</param>
/// <param name="AccountId">Who typed it.</param>
public sealed record DraftCell(string Text, long Change, long AccountId, DateTimeOffset ChangedAt)
{
    public static DraftCell Empty { get; } = new("", 0, 0, default);

    /// <summary>What somebody else typed at the same time, which waits until one of the two is chosen; null for none.</summary>
    public DraftCell? SetAside { get; init; }
}
