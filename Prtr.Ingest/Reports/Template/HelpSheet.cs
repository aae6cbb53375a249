using ClosedXML.Excel;
using Prtr.Ingest.Form;

namespace Prtr.Ingest.Reports.Template;

/// <summary>The last sheet: what to know before, and every column of the other sheets explained.</summary>
internal static class HelpSheet
{
    public static void Fill(IXLWorksheet sheet, IReadOnlyList<FormTable> tables, string language)
    {
        var row = 1;
        foreach (var text in FieldHelp.Lead(tables, language))
        {
            sheet.Cell(row, 1).SetValue(text);
            sheet.Range(row, 1, row, 2).Merge().Style.Alignment.WrapText = true;
            sheet.Row(row++).Height = 32;
        }

        foreach (var table in tables.Where(table => table != ReportForm.Facility))
        {
            row++;
            sheet.Cell(row, 1).SetValue(FormTexts.Sheet(table, language));
            sheet.Cell(row, 2).SetValue(FieldHelp.Sheet(language));
            FormStyle.Heading(sheet.Range(row, 1, row, 2));
            foreach (var field in ReportTemplate.FieldsOf(table))
            {
                row++;
                sheet.Cell(row, 1).SetValue(FormStyle.Title(FormTexts.Title(field.Name, language), field.Required)).Style.Font.Bold = field.Required;
                sheet.Cell(row, 2).SetValue(FieldHelp.Of(field.Name, language));
                FormStyle.Explanation(sheet.Range(row, 2, row, 2));
            }

            row++;
        }

        sheet.Column(1).Width = 44;
        sheet.Column(2).Width = 100;
        FormStyle.Print(sheet);
    }
}
