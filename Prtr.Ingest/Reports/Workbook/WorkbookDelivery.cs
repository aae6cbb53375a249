using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;
using Prtr.Ingest.Reports.Raw;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>Reads the filled form: one report, on sheets that may have any of their names and any order.</summary>
internal sealed class WorkbookDelivery(string file, ReadLimits limits)
{
    // Titles of the sheet may stand above the header.
    private const int RowsBeforeHeader = 20;

    private readonly RawDelivery delivery = new();

    public RawDelivery Read(GuardedArchive archive, CancellationToken cancellationToken)
    {
        var workbook = WorkbookFile.Open(archive, file);
        var sheets = workbook.Sheets
            .Select(name => (Name: name, Table: HeaderIndex.Table(name)))
            .Where(sheet => sheet.Table is not null)
            .DistinctBy(sheet => sheet.Table)
            .ToDictionary(sheet => sheet.Table!, sheet => sheet.Name);
        if (!sheets.TryGetValue(ReportForm.Facility, out var facility))
        {
            delivery.Remarks.Add(RemarkKinds.SheetMissing.At(new Place(file), null, ReportForm.Facility.Name));
            return delivery;
        }

        var report = new RawReport(ReadFacility(workbook.Rows(facility), facility));
        delivery.Reports.Add(report);
        foreach (var (table, sheet) in sheets.Where(sheet => sheet.Key != ReportForm.Facility))
        {
            ReadTable(workbook.Rows(sheet), table, sheet, report, cancellationToken);
        }

        return delivery;
    }

    // A row is a label and its value; a hidden column may repeat the label as a machine name.
    private RawRow ReadFacility(IEnumerable<SheetRow> rows, string sheet)
    {
        var section = new RawRow(ReportForm.Facility, new Place(file, sheet));
        for (var i = 0; i < ReportForm.Facility.Fields.Count; i++)
        {
            section[i] = new Cell("", section.Place);
        }

        foreach (var row in rows)
        {
            GuardColumns(row, sheet);
            var label = row.Cells.LastOrDefault(cell => HeaderIndex.Field(ReportForm.Facility, cell.Text) >= 0 && cell.Column <= row.Cells[0].Column + 1);
            if (label == default)
            {
                NoteUnknownLabel(row, sheet);
                continue;
            }

            var value = row.Cells.FirstOrDefault(cell => cell.Column == label.Column + 1);
            var field = HeaderIndex.Field(ReportForm.Facility, label.Text);
            section[field] = new Cell(value.Text ?? "", new Place(file, sheet, row.Number, label.Column + 1));
        }

        return section;
    }

    private void NoteUnknownLabel(SheetRow row, string sheet)
    {
        var label = row.Cells[0];
        var value = row.Cells.FirstOrDefault(cell => cell.Column == label.Column + 1);
        if (value.Text is not null && !FormTexts.IsHeading(label.Text))
        {
            delivery.Remarks.Add(RemarkKinds.HeaderUnknown.At(new Place(file, sheet, row.Number, label.Column), label.Text, label.Text.Trim()));
        }
    }

    private void ReadTable(IEnumerable<SheetRow> rows, FormTable table, string sheet, RawReport report, CancellationToken cancellationToken)
    {
        TableHeader? header = null;
        SheetRow? first = null;
        var count = 0;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            GuardColumns(row, sheet);
            first ??= row;
            if (count == 0 && HeaderOf(row, table) is { } found && (header is null || found.Known == row.Cells.Count))
            {
                header = NoteHeader(header, found, row, sheet);
            }
            else if (header is not null)
            {
                GuardRows(++count, sheet);
                AddRow(row, header, sheet, report);
            }
            else if (row.Number - first.Number > RowsBeforeHeader)
            {
                break;
            }
        }

        if (header is null && first is not null)
        {
            delivery.Remarks.AddRange(TableHeader.Read(table, []).Remarks([], new Place(file, sheet, first.Number), withReference: false));
        }
    }

    // The template has two header rows: machine names, hidden, and titles. The first decides.
    private TableHeader NoteHeader(TableHeader? known, TableHeader found, SheetRow row, string sheet)
    {
        if (known is null)
        {
            delivery.Remarks.AddRange(found.Remarks(Titles(row), new Place(file, sheet, row.Number), withReference: false));
        }

        return known ?? found;
    }

    private static TableHeader? HeaderOf(SheetRow row, FormTable table)
    {
        if (row.Cells.Count < 2)
        {
            return null;
        }

        var header = TableHeader.Read(table, Titles(row));
        return header.Known >= 2 && header.Known * 2 >= row.Cells.Count ? header : null;
    }

    private void AddRow(SheetRow row, TableHeader header, string sheet, RawReport report)
    {
        var place = new Place(file, sheet, row.Number);
        var raw = new RawRow(header.Table, place);
        for (var column = 0; column < header.Width; column++)
        {
            if (header.FieldAt(column) is var field and >= 0)
            {
                raw[field] = new Cell("", place with { Column = column + 1 });
            }
        }

        foreach (var (column, text) in row.Cells)
        {
            if (header.FieldAt(column - 1) is var field and >= 0)
            {
                raw[field] = new Cell(text, place with { Column = column });
            }
        }

        if (!raw.IsBlank)
        {
            delivery.Add(report, raw);
        }
    }

    private static List<string?> Titles(SheetRow row)
    {
        var titles = new List<string?>(row.Cells[^1].Column);
        foreach (var (column, text) in row.Cells)
        {
            while (titles.Count < column - 1)
            {
                titles.Add(null);
            }

            titles.Add(text);
        }

        return titles;
    }

    private void GuardColumns(SheetRow row, string sheet)
    {
        if (row.Cells[^1].Column > limits.Columns || row.Cells.Count > limits.Columns)
        {
            throw new UnreadableFileException(TableHeader.TooManyColumns(new Place(file, sheet, row.Number), Math.Max(row.Cells[^1].Column, row.Cells.Count)));
        }
    }

    private void GuardRows(int count, string sheet)
    {
        if (count > limits.Rows)
        {
            throw new UnreadableFileException(RemarkKinds.TooManyRows.At(new Place(file, sheet), null, limits.Rows.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
