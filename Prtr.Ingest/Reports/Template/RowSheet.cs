using ClosedXML.Excel;
using Prtr.Ingest.Form;

namespace Prtr.Ingest.Reports.Template;

/// <summary>A sheet with a header and rows to be filled in.</summary>
internal static class RowSheet
{
    private const int LastRow = 1_000;
    private const int WideColumn = 34;
    private const int NarrowColumn = 21;

    private static readonly HashSet<string> WideFields =
        ["pollutant", "waste_code", "operation", "method_name", "water_body", "receiver_name", "receiver_address", "receiver_kato", "site_address", "destination_country", "authority", "kato", "source_category", "activity_data"];

    public static void Fill(IXLWorksheet sheet, FormTable table, ListSheet lists, string language)
    {
        var fields = ReportTemplate.FieldsOf(table);
        foreach (var (index, field) in fields.Index())
        {
            var column = index + 1;
            sheet.Cell(1, column).SetValue(FormStyle.Title(FormTexts.Title(field.Name, language), field.Required));
            sheet.Column(column).Width = WideFields.Contains(field.Name) ? WideColumn : NarrowColumn;
            if (FormStyle.IsText(field.Name))
            {
                sheet.Column(column).Style.NumberFormat.Format = FormStyle.Text;
            }

            lists.Guide(sheet.Range(2, column, LastRow, column), field.Name, language);
        }

        FormStyle.Heading(sheet.Range(1, 1, 1, fields.Count));
        sheet.Row(1).Height = 48;
        sheet.SheetView.FreezeRows(1);
        FormStyle.Print(sheet);
    }
}
