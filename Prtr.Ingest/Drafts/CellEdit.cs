namespace Prtr.Ingest.Drafts;

/// <summary>What a form says of a cell.</summary>
public sealed record CellEdit(long RowId, string Field, string Text);

/// <summary>What came of a save.</summary>
/// <param name="Seen">Number of the last change, which the next form begins from.</param>
/// <param name="SetAside">Cells in which another had typed meanwhile: both texts are kept, and somebody chooses.</param>
/// <param name="AddedRow">Number of the row that was added; null for none.</param>
public sealed record SaveOutcome(long Seen, IReadOnlyList<CellEdit> SetAside, long? AddedRow)
{
    /// <summary>Cells with more than <see cref="DraftDesk.LongestText"/>, of which nothing was kept.</summary>
    public IReadOnlyList<CellEdit> TooLong { get; init; } = [];
}
