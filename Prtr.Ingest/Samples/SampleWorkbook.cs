using Prtr.Ingest.Form;

namespace Prtr.Ingest.Samples;

/// <summary>A report as a workbook of the report form: a sheet of fields and values, and a sheet for each table.</summary>
internal static class SampleWorkbook
{
    /// <param name="language">kk, ru or en: of sheets, titles and words.</param>
    public static byte[] Write(SampleReport report, string language)
    {
        var form = new FilledForm(language);
        var book = new PlainWorkbook();
        var fields = SampleColumns.Facility.Zip(SampleColumns.FacilityCells(report)).Where(f => f.First != ReportForm.Reference);
        book.AddSheet(form.Sheet(ReportForm.Facility), fields.Select(f => (IReadOnlyList<object?>)[form.Title(f.First), form.Cell(f.First, f.Second)]));
        AddTable(ReportForm.Releases, SampleColumns.Release, report.Releases.Select(SampleColumns.ReleaseCells));
        AddTable(ReportForm.Wastewater, SampleColumns.Wastewater, report.Wastewater.Select(SampleColumns.WastewaterCells));
        AddTable(ReportForm.Waste, SampleColumns.Waste, report.Waste.Select(SampleColumns.WasteCells));
        return book.ToBytes();

        void AddTable(FormTable table, string[] columns, IEnumerable<string[]> rows) => book.AddSheet(
            form.Sheet(table),
            rows.Select(row => (IReadOnlyList<object?>)[.. columns.Zip(row, form.Cell)]).Prepend([.. columns.Select(form.Title)]));
    }
}
