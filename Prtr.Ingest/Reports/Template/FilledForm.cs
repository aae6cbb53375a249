using System.Globalization;
using ClosedXML.Excel;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Writing;

namespace Prtr.Ingest.Reports.Template;

/// <summary>A report written into the form, with what is to be said about it beside the cells.</summary>
/// <param name="rows">The facility and the rows; their places are those of the remarks.</param>
internal sealed class FilledForm(IReadOnlyList<WrittenRow> rows, IReadOnlyList<Remark> remarks, RemarkText words, string language)
{
    private const int PlainDigits = 15;
    private static readonly XLColor Wrong = XLColor.FromHtml("#F6D5D5");
    private static readonly XLColor Doubtful = XLColor.FromHtml("#FBE9D3");

    public void Fill(IXLWorksheet sheet, FormTable table)
    {
        var fields = ReportTemplate.FieldsOf(table);
        foreach (var (index, row) in rows.Where(row => row.Table == table).Index())
        {
            foreach (var cell in row.Cells.Where(cell => fields.Any(field => field.Name == cell.Field)))
            {
                var position = fields.Index().First(field => field.Item.Name == cell.Field).Index;
                var target = table == ReportForm.Facility ? sheet.Cell(position + 2, 2) : sheet.Cell(index + 2, position + 1);
                Write(target, cell);
                Say(target, remarks.Where(remark => remark.Place == cell.Place && cell.Place.Column > 0));
            }

            var first = table == ReportForm.Facility ? sheet.Cell(1, 2) : sheet.Cell(index + 2, 1);
            Say(first, remarks.Where(remark => remark.Place.Column == 0 && remark.Place == row.Place with { Column = 0 }));
        }
    }

    private static void Write(IXLCell target, WrittenCell cell)
    {
        if (cell.Text.Length == 0)
        {
            return;
        }

        // A spreadsheet's number has no more digits.
        if (cell.IsNumber && !FormStyle.IsText(cell.Field) && cell.Text.Length <= PlainDigits && double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            target.SetValue(number);
        }
        else
        {
            target.Style.NumberFormat.Format = FormStyle.Text;
            target.SetValue(cell.Text);
        }
    }

    private void Say(IXLCell target, IEnumerable<Remark> said)
    {
        if (said.ToList() is not { Count: > 0 } all)
        {
            return;
        }

        target.Style.Fill.BackgroundColor = all.Exists(remark => remark.Level == RemarkLevel.Error) ? Wrong : Doubtful;
        var comment = target.Comment;
        foreach (var remark in all)
        {
            comment.AddText($"{words.Of(remark, language)} {RemarkText.Advice(remark.Code, language)}".Trim()).AddNewLine();
        }
    }
}
