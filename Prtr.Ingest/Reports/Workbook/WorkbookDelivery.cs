using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;
using Prtr.Ingest.Reports.Raw;
using Prtr.Ingest.Reports.Template;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>Reads the filled form: one report, or diffuse sources of a region, on sheets that may have any of their names and any order.</summary>
internal sealed class WorkbookDelivery(string file, ReadLimits limits)
{
    // Titles of the sheet may stand above the header.
    private const int RowsBeforeHeader = 20;
    private const int LongestValue = 40;

    private readonly RawDelivery delivery = new();

    public RawDelivery Read(GuardedArchive archive, CancellationToken cancellationToken)
    {
        var workbook = WorkbookFile.Open(archive, file, limits);
        var all = workbook.Sheets.Index().Select(sheet => (sheet.Index, Name: sheet.Item, Table: HeaderIndex.Table(sheet.Item))).ToList();
        var sheets = all.Where(sheet => sheet.Table is not null).DistinctBy(sheet => sheet.Table).ToDictionary(sheet => sheet.Table!);
        var others = new OtherSheets(file, delivery.Remarks);
        // Of diffuse sources there is no facility.
        if (!sheets.TryGetValue(ReportForm.Facility, out var facility) && !sheets.ContainsKey(ReportForm.Diffuse))
        {
            delivery.Remarks.Add(RemarkKinds.SheetMissing.At(new Place(file), null, ReportForm.Facility.Name));
            return delivery;
        }

        var report = new RawReport(facility.Table is null ? new RawRow(ReportForm.Facility, new Place(file)) : ReadFacility(workbook.Rows(facility.Index), facility.Name));
        if (facility.Table is not null)
        {
            delivery.Reports.Add(report);
        }

        foreach (var (table, sheet) in sheets.Where(sheet => sheet.Key != ReportForm.Facility))
        {
            ReadTable(workbook.Rows(sheet.Index), table, sheet.Name, report, cancellationToken);
        }

        foreach (var sheet in all.Where(sheet => sheet.Table is null || sheets[sheet.Table].Index != sheet.Index))
        {
            cancellationToken.ThrowIfCancellationRequested();
            others.Look(sheet.Name, workbook.Rows(sheet.Index));
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
            delivery.CountRow(file, limits);
            GuardColumns(row, sheet);
            var label = row.Cells.LastOrDefault(cell => HeaderIndex.Field(ReportForm.Facility, cell.Text) >= 0 && cell.Column <= row.Cells[0].Column + 1);
            if (label == default)
            {
                NoteUnknownLabel(row, sheet);
                continue;
            }

            var value = row.Cells.FirstOrDefault(cell => cell.Column == label.Column + 1);
            var field = HeaderIndex.Field(ReportForm.Facility, label.Text);
            var place = new Place(file, sheet, row.Number, label.Column + 1);
            if (section[field].Place.Row > 0)
            {
                section.Note(RemarkKinds.HeaderTwice.At(place with { Column = label.Column }, label.Text, label.Text.Trim()));
                continue;
            }

            section[field] = new Cell(value.Text ?? "", place);
            NoteSecondValue(row, label.Column + 1, ReportForm.Facility.Fields[field].Name, place);
        }

        return section;
    }

    // Beside the value stands its explanation, if anything; a number there is a second value, of another facility perhaps.
    private void NoteSecondValue(SheetRow row, int column, string field, Place place)
    {
        var second = row.Cells.FirstOrDefault(cell => cell.Column > column && cell.Text.Any(char.IsAsciiDigit));
        if (second.Text is { Length: <= LongestValue } text && !Languages.All.Any(language => FieldHelp.Of(field, language) == text))
        {
            delivery.Remarks.Add(RemarkKinds.CellNotRead.At(place with { Column = second.Column }, text, text));
        }
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
        List<string?> titles = [];
        var count = 0;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            GuardColumns(row, sheet);
            first ??= row;
            if (count == 0 && OtherSheets.HeaderOf(row, table) is { } found && (header is null || found.Known == row.Cells.Count))
            {
                header = NoteHeader(header, found, row, sheet);
                titles = titles.Count == 0 ? OtherSheets.Titles(row) : titles;
            }
            else if (header is not null && OtherSheets.TableOf(row, table) is { } another)
            {
                if (another.Table != table)
                {
                    delivery.Remarks.Add(RemarkKinds.TableNotRead.At(new Place(file, sheet, row.Number), null, FormTexts.Sheet(another.Table, "en")));
                    break;
                }

                // The header comes again, as printed pages have it, or with its columns in another order.
                if (!another.SameAs(header))
                {
                    header = NoteHeader(null, another, row, sheet);
                    titles = OtherSheets.Titles(row);
                }
            }
            else if (header is not null)
            {
                count++;
                delivery.CountRow(file, limits);
                AddRow(row, header, titles, sheet, report);
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
            delivery.Remarks.AddRange(found.Remarks(OtherSheets.Titles(row), new Place(file, sheet, row.Number), withReference: false));
        }

        return known ?? found;
    }

    private void AddRow(SheetRow row, TableHeader header, List<string?> titles, string sheet, RawReport report)
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
            else if (header.Unread(column - 1, column <= titles.Count ? titles[column - 1] : null, text, place) is { } unread)
            {
                delivery.Remarks.Add(unread);
            }
        }

        if (!raw.IsBlank)
        {
            delivery.Add(report, raw);
        }
    }

    private void GuardColumns(SheetRow row, string sheet)
    {
        if (row.Cells[^1].Column > limits.Columns || row.Cells.Count > limits.Columns)
        {
            throw new UnreadableFileException(TableHeader.TooManyColumns(new Place(file, sheet, row.Number), Math.Max(row.Cells[^1].Column, row.Cells.Count)));
        }
    }
}
