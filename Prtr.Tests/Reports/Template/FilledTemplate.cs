using ClosedXML.Excel;
using Prtr.Ingest.Form;
using Prtr.Ingest.Reports.Template;
using Prtr.Search.Reference;
using Prtr.Tests.BrokenSamples;

namespace Prtr.Tests.Reports.Template;

/// <summary>The form as a person fills it in a spreadsheet: from the drop-down lists where there are any.</summary>
internal static class FilledTemplate
{
    public static byte[] Empty(string language)
    {
        using var file = new MemoryStream();
        ReportTemplate.Write(file, language);
        return file.ToArray();
    }

    public static byte[] Of(BrokenReport report, string language)
    {
        using var book = new XLWorkbook(new MemoryStream(Empty(language)));
        var choices = new Choices(ReferenceData.Shipped, language);
        foreach (var (form, table) in report.Tables)
        {
            var sheet = book.Worksheet(FormTexts.Sheet(form, language));
            foreach (var (index, row) in table.Rows.Index())
            {
                foreach (var (field, value) in table.Header.Zip(row).Skip(1).Where(cell => cell.Second is not ""))
                {
                    var title = sheet.CellsUsed().First(cell => HeaderIndex.Field(form, cell.GetString()) == form.PositionOf(field));
                    var cell = form == ReportForm.Facility ? title.CellRight() : sheet.Cell(index + 2, title.Address.ColumnNumber);
                    cell.SetValue(Chosen(choices, field, (string)value, language));
                }
            }
        }

        using var file = new MemoryStream();
        book.SaveAs(file);
        return file.ToArray();
    }

    private static string Chosen(Choices choices, string field, string value, string language) => Choices.ListOf(field) switch
    {
        null or "regions" => value,
        "yes_no" => FormTexts.Find(value, language)!,
        "media" => choices.Entries("media").ElementAt(value switch { "air" => 0, "water" => 1, _ => 2 }),
        "marks" => choices.Entries("marks").First(entry => ListEntry.CodeOf(entry) == FormCodes.MarkIn(value, language)),
        { } list => choices.Entries(list).First(entry => ListEntry.CodeOf(entry) == value),
    };
}
