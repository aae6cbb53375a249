using Prtr.Ingest.Form;

namespace Prtr.Ingest.Drafts;

/// <summary>A row of a draft, or its facility.</summary>
/// <param name="Number">From 1, among the rows of the table that are there.</param>
public sealed record DraftRow(long Id, FormTable Table, int Number, IReadOnlyDictionary<string, DraftCell> Cells)
{
    /// <summary>The text of a field; empty when nothing was typed.</summary>
    public string this[string field] => Cell(field).Text;

    public bool IsRemoved => this[DraftFields.Removed] == "yes";

    /// <summary>Whether no field of the form has anything in it.</summary>
    public bool IsBlank => Table.Fields.All(one => string.IsNullOrWhiteSpace(this[one.Name]));

    internal DraftRow Showing(IEnumerable<CellEdit> edits)
    {
        var cells = new Dictionary<string, DraftCell>(Cells);
        foreach (var edit in edits)
        {
            cells[edit.Field] = Cell(edit.Field) with { Text = edit.Text };
        }

        return this with { Cells = cells };
    }

    public DraftCell Cell(string field) => Cells.GetValueOrDefault(field) ?? DraftCell.Empty;
}
