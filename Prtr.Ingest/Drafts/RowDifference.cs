using Prtr.Ingest.Form;

namespace Prtr.Ingest.Drafts;

/// <summary>A row in which a correction says otherwise than the version before.</summary>
/// <param name="Fields">The row, by field, as it stands now; of one that is gone as it stood.</param>
/// <param name="Cells">What differs, in the order of the form; of a new row, and of one that is gone, all that is in it.</param>
public sealed record RowDifference(FormTable Table, RowFate Fate, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<CellDifference> Cells);

/// <summary>A cell that differs, in the words of the form; empty where nothing stood or stands.</summary>
public sealed record CellDifference(string Field, string Stood, string Stands);

/// <summary>What became of a row of the version before.</summary>
public enum RowFate
{
    Changed,
    Added,
    Removed,
}
