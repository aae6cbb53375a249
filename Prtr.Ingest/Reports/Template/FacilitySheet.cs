using ClosedXML.Excel;
using Prtr.Ingest.Form;

namespace Prtr.Ingest.Reports.Template;

/// <summary>The sheet of the facility: field, value, explanation.</summary>
internal static class FacilitySheet
{
    private const int TwoLines = 30;

    public static void Fill(IXLWorksheet sheet, ListSheet lists, string language)
    {
        Texts(sheet, 1, FormTexts.Find("heading.field", language)!, FormTexts.Find("heading.value", language)!, FieldHelp.Sheet(language));
        FormStyle.Heading(sheet.Range(1, 1, 1, 3));
        var fields = ReportTemplate.FieldsOf(ReportForm.Facility);
        foreach (var (index, field) in fields.Index())
        {
            var row = index + 2;
            Texts(sheet, row, FormStyle.Title(FormTexts.Title(field.Name, language), field.Required), "", FieldHelp.Of(field.Name, language));
            sheet.Cell(row, 1).Style.Font.Bold = field.Required;
            sheet.Row(row).Height = TwoLines;
            var value = sheet.Range(row, 2, row, 2);
            FormStyle.Input(value);
            lists.Guide(value, field.Name, language);
            if (FormStyle.IsText(field.Name))
            {
                value.Style.NumberFormat.Format = FormStyle.Text;
            }
        }

        FormStyle.Explanation(sheet.Range(2, 3, fields.Count + 1, 3));
        sheet.Range(2, 1, fields.Count + 1, 1).Style.Alignment.WrapText = true;
        sheet.Range(2, 1, fields.Count + 1, 1).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        sheet.Column(1).Width = 38;
        sheet.Column(2).Width = 48;
        sheet.Column(3).Width = 64;
        sheet.SheetView.FreezeRows(1);
        FormStyle.Print(sheet);
    }

    private static void Texts(IXLWorksheet sheet, int row, params ReadOnlySpan<string> texts)
    {
        for (var column = 0; column < texts.Length; column++)
        {
            if (texts[column].Length > 0)
            {
                sheet.Cell(row, column + 1).SetValue(texts[column]);
            }
        }
    }
}
