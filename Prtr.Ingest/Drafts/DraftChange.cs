using System.Globalization;

namespace Prtr.Ingest.Drafts;

/// <summary>A change of one cell, as the database keeps it.</summary>
internal sealed class DraftChange
{
    public long Id { get; init; }

    public long RowId { get; init; }

    public string Field { get; init; } = "";

    public string Content { get; init; } = "";

    /// <summary>0 for what was typed over another's words, and waits until one of the two is chosen.</summary>
    public int Taken { get; init; }

    public long AccountId { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public DraftCell Cell => new(Content, Id, AccountId, ChangedAt);

    /// <summary>The cells that the last changes of a row have come to, by field.</summary>
    public static IReadOnlyDictionary<string, DraftCell> Cells(IEnumerable<DraftChange> changes)
    {
        var taken = changes.ToLookup(change => change.Taken == 1);
        var cells = taken[true].ToDictionary(change => change.Field, change => change.Cell);
        foreach (var change in taken[false])
        {
            if (!cells.TryGetValue(DraftFields.ChosenOf(change.Field), out var chosen) || long.Parse(chosen.Text, CultureInfo.InvariantCulture) < change.Id)
            {
                cells[change.Field] = (cells.GetValueOrDefault(change.Field) ?? DraftCell.Empty) with { SetAside = change.Cell };
            }
        }

        return cells;
    }
}
