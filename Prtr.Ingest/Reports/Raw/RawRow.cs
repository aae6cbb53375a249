using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Raw;

/// <summary>One row of a table of the form, its cells in the order of the table's fields.</summary>
public sealed class RawRow
{
    private readonly Cell[] cells;
    private RemarkList? remarks;

    public RawRow(FormTable table, Place place)
    {
        Table = table;
        Place = place;
        cells = new Cell[table.Fields.Count];
        Array.Fill(cells, new Cell(null, place));
    }

    public FormTable Table { get; }

    /// <summary>The row as a whole; also the place of a field whose column is missing.</summary>
    public Place Place { get; }

    /// <summary>What is wrong with the row as such, whatever its cells say; it comes with the remarks of the report.</summary>
    public IReadOnlyList<Remark> Remarks => remarks?.Kept ?? [];

    /// <summary>Whether it holds nothing, not even a fault.</summary>
    public bool IsBlank => Remarks.Count == 0 && Array.TrueForAll(cells, cell => cell.IsBlank);

    public void Note(Remark remark) => (remarks ??= new RemarkList()).Add(remark);

    public Cell this[int field]
    {
        get => cells[field];
        set => cells[field] = value;
    }

    public Cell this[string field] => cells[Table.PositionOf(field)];
}
