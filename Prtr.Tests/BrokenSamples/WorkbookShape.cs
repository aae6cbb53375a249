using Prtr.Ingest.Form;
using Prtr.Ingest.Samples;

namespace Prtr.Tests.BrokenSamples;

/// <summary>The form as a workbook, with the sheets and titles of one language.</summary>
internal sealed class WorkbookShape(string language) : BrokenShape
{
    public override IReadOnlyList<(string Path, byte[] Content)> Write(string name, BrokenReport report)
    {
        var book = new PlainWorkbook();
        foreach (var (form, table) in report.Tables)
        {
            book.AddSheet(FormTexts.Sheet(form, language), form == ReportForm.Facility ? Fields(table) : Rows(table));
        }

        return [(name + ".xlsx", book.ToBytes())];
    }

    public override ExpectedRemark At(string name, BrokenReport report, FormTable table, int row, string? field)
    {
        var column = report[table].Header.IndexOf(field ?? "");
        var sheet = FormTexts.Sheet(table, language);
        return (table == ReportForm.Facility, field) switch
        {
            (true, null) => new(name + ".xlsx", "", "", sheet),
            (true, _) => new(name + ".xlsx", "", "", sheet, column, 2),
            _ => new(name + ".xlsx", "", "", sheet, row + 2, column < 0 ? 0 : column),
        };
    }

    // The first column of every table, report_ref, is not part of the workbook.
    private IEnumerable<IReadOnlyList<object?>> Fields(BrokenTable table) =>
        table.Header.Zip(table.Rows[0]).Skip(1).Select(field => (IReadOnlyList<object?>)[Title(field.First), field.Second]);

    private IEnumerable<IReadOnlyList<object?>> Rows(BrokenTable table) =>
        table.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Skip(1)]).Prepend([.. table.Header.Skip(1).Select(Title)]);

    private string Title(string field) => FormTexts.Title(field, language);
}
