using ClosedXML.Excel;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Writing;
using Prtr.Search.Exports;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Reports.Template;

/// <summary>The empty report form as a workbook, to be filled in and read back by the workbook reader.</summary>
public static class ReportTemplate
{
    // The same form is the same bytes, whenever and wherever it is written.
    private static readonly DateTime Made = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Writes the form with titles, explanations and drop-down lists of one language.</summary>
    /// <param name="stream">Needs no seeking.</param>
    /// <param name="language">kk, ru or en.</param>
    public static void Write(Stream stream, string language) => Write(stream, ReportForm.Tables, ReferenceData.Shipped, null, language);

    /// <summary>Writes the form that local executive bodies fill in for the diffuse sources of a region.</summary>
    /// <inheritdoc cref="Write(Stream, string)" path="/param"/>
    public static void WriteDiffuse(Stream stream, string language) => Write(stream, [ReportForm.Diffuse], ReferenceData.Shipped, null, language);

    /// <summary>Writes the form with a report in it, and beside its cells what is to be said about them.</summary>
    /// <param name="rows">The facility and the rows of one report, or rows of diffuse sources alone.</param>
    /// <param name="remarks">On the places of the rows.</param>
    /// <inheritdoc cref="Write(Stream, string)" path="/param"/>
    public static void Write(Stream stream, string language, IReadOnlyList<WrittenRow> rows, IReadOnlyList<Remark> remarks, ReferenceData reference) =>
        Write(
            stream, rows.Any(row => row.Table != ReportForm.Diffuse) ? ReportForm.Tables : [ReportForm.Diffuse],
            reference, new FilledForm(rows, remarks, new RemarkText(reference), language), language);

    private static void Write(Stream stream, IReadOnlyList<FormTable> tables, ReferenceData reference, FilledForm? filled, string language)
    {
        using var book = new XLWorkbook();
        (book.Properties.Created, book.Properties.Modified) = (Made, Made);
        var sheets = tables.Select(table => (Table: table, Sheet: book.AddWorksheet(FormTexts.Sheet(table, language)))).ToList();
        var help = book.AddWorksheet(FieldHelp.Sheet(language));
        var lists = new ListSheet(book, tables, reference, language);
        foreach (var (table, sheet) in sheets)
        {
            if (table == ReportForm.Facility)
            {
                FacilitySheet.Fill(sheet, lists, language);
            }
            else
            {
                RowSheet.Fill(sheet, table, lists, language);
            }

            filled?.Fill(sheet, table);
        }

        HelpSheet.Fill(help, tables, language);
        using var buffer = new MemoryStream();
        book.SaveAs(buffer);
        StablePackage.Copy(buffer, stream);
    }

    /// <summary>The fields that a workbook has: all but the one that joins CSV files.</summary>
    internal static IReadOnlyList<FormField> FieldsOf(FormTable table) => [.. table.Fields.Where(field => field.Name != ReportForm.Reference)];
}
