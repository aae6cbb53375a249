using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Raw;
using Prtr.Ingest.Reports.Template;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>Sheets that no table of the form is read from: nothing on them is lost without a word.</summary>
internal sealed class OtherSheets(string file, RemarkList remarks)
{
    // So far down a sheet a header is looked for.
    private const int RowsLookedAt = 100;
    private const int FewestLabels = 3;
    private const int SureColumns = 3;

    // A sheet of somebody's own may be wider than any table of the form.
    private const int WidestHeader = 256;

    // The template's own sheets, in any language.
    private static readonly HashSet<string> Own =
        [.. Languages.All.SelectMany(language => (string?[])[FieldHelp.Sheet(language), FormTexts.Find("lists", language)]).OfType<string>().Select(NameKey.Of)];

    /// <summary>A remark when the sheet holds anything; an error when that looks like a table of the form.</summary>
    public void Look(string sheet, IEnumerable<SheetRow> rows)
    {
        if (Own.Contains(NameKey.Of(sheet)))
        {
            return;
        }

        var first = rows.Take(RowsLookedAt).ToList();
        if (first.Count > 0)
        {
            var header = first.Find(row => ReportForm.All.Skip(1).Any(table => HeaderOf(row, table) is not null));
            var place = new Place(file, sheet, (header ?? first[0]).Number);
            remarks.Add(header is not null || IsFacility(first) ? RemarkKinds.TableNotRead.At(place, null, sheet) : RemarkKinds.SheetNotRead.At(place, null, sheet));
        }
    }

    /// <summary>The row as header of the table; null when it is none.</summary>
    public static TableHeader? HeaderOf(SheetRow row, FormTable table)
    {
        if (row.Cells.Count < 2 || row.Cells[^1].Column > WidestHeader)
        {
            return null;
        }

        var header = TableHeader.Read(table, Titles(row));
        return header.Known >= 2 && header.Known * 2 >= row.Cells.Count ? header : null;
    }

    /// <summary>The row as header of the table that it fits best, when it can hardly be anything else; null for a row of values.</summary>
    /// <param name="expected">The table that it is a header of when it fits several as well.</param>
    public static TableHeader? TableOf(SheetRow row, FormTable expected) => row.Cells.Count < SureColumns || !row.Cells.Take(2).Any(IsTitle) ? null : ReportForm.All.Skip(1)
        .OrderBy(table => table != expected)
        .Select(table => HeaderOf(row, table))
        .OfType<TableHeader>()
        .Where(header => header.Known >= SureColumns)
        .MaxBy(header => header.Known);

    // Most rows are values: a look at the first cells is enough for them.
    private static bool IsTitle((int Column, string Text) cell) => ReportForm.All.Skip(1).Any(table => HeaderIndex.Field(table, cell.Text) >= 0);

    /// <summary>The texts of a row by column, from column 1; null where there is none.</summary>
    public static List<string?> Titles(SheetRow row)
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

    private static bool IsFacility(List<SheetRow> rows) =>
        rows.Count(row => row.Cells.Take(2).Any(cell => HeaderIndex.Field(ReportForm.Facility, cell.Text) >= 0)) >= FewestLabels;
}
