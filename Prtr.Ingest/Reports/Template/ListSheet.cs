using ClosedXML.Excel;
using Prtr.Ingest.Form;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Reports.Template;

/// <summary>The hidden sheet with what the drop-down lists offer, a column for each list.</summary>
internal sealed class ListSheet
{
    private readonly Dictionary<string, IXLRange> ranges = [];

    public ListSheet(XLWorkbook book, IReadOnlyList<FormTable> tables, ReferenceData reference, string language)
    {
        var choices = new Choices(reference, language);
        var sheet = book.AddWorksheet(FormTexts.Find("lists", language));
        foreach (var (column, list) in Choices.NamesOf(tables).Index())
        {
            var entries = choices.Entries(list).ToList();
            foreach (var (row, entry) in entries.Index())
            {
                sheet.Cell(row + 1, column + 1).SetValue(entry);
            }

            ranges[list] = sheet.Range(1, column + 1, entries.Count, column + 1);
        }

        sheet.Hide();
    }

    /// <summary>Says what belongs into the cells, and offers the field's list where it has one.</summary>
    public void Guide(IXLRange cells, string field, string language)
    {
        var validation = cells.SetDataValidation();
        validation.IgnoreBlanks = true;
        validation.InputMessage = FieldHelp.Of(field, language);
        validation.ShowInputMessage = true;
        if (Choices.ListOf(field) is { } list)
        {
            validation.List(ranges[list], true);
            validation.ShowErrorMessage = !Choices.IsOpen(list);
            validation.ErrorStyle = XLErrorStyle.Stop;
        }
        else
        {
            validation.AllowedValues = XLAllowedValues.AnyValue;
        }
    }
}
