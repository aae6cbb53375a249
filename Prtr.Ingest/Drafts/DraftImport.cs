using Prtr.Ingest.Form;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Writing;

namespace Prtr.Ingest.Drafts;

/// <summary>Takes a filled workbook, CSV files or JSON over into a draft: fields of the facility take the place of what is there, tables that the file fills take the place of the draft's rows, which can be put back.</summary>
public static class DraftImport
{
    // What the draft is about does not come from a file.
    private static readonly HashSet<string> Own = ["report_year", "facility_id", "operator_bin", "corrects_version", "authority"];

    /// <returns>Null when the file holds no report, or several.</returns>
    public static DraftFilling? Of(Draft draft, ReadOutcome read)
    {
        var rows = draft.IsDiffuse
            ? [.. read.Diffuse.SelectMany(WrittenReport.Of)]
            : read.Reports is [var only] ? WrittenReport.Of(only) : [];
        if (rows.Count == 0)
        {
            return null;
        }

        var filled = rows.Where(row => row.Table != ReportForm.Facility).Select(row => row.Table).ToHashSet();
        List<CellEdit> edits =
        [
            .. from row in rows
               where row.Table == ReportForm.Facility && draft.Facility is not null
               from cell in row.Cells
               where cell.Text.Length > 0 && !Own.Contains(cell.Field)
               select new CellEdit(draft.Facility!.Id, cell.Field, cell.Text),
            .. from row in draft.Rows where filled.Contains(row.Table) && !row.IsRemoved select new CellEdit(row.Id, DraftFields.Removed, "yes"),
        ];
        return new DraftFilling(edits,
        [
            .. rows.Where(row => row.Table != ReportForm.Facility)
                .Select(row => (row.Table, (IReadOnlyDictionary<string, string>)row.Cells.Where(cell => cell.Text.Length > 0 && !Own.Contains(cell.Field)).ToDictionary(cell => cell.Field, cell => cell.Text))),
        ]);
    }
}

/// <summary>What is to be filled into a draft at once.</summary>
/// <param name="Rows">New ones, in their order.</param>
public sealed record DraftFilling(IReadOnlyList<CellEdit> Edits, IReadOnlyList<(FormTable Table, IReadOnlyDictionary<string, string> Fields)> Rows);
