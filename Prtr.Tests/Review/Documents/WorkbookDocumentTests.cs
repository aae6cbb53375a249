using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Prtr.Ingest.Review.Documents;
using Prtr.Ingest.Review.Xlsx;

namespace Prtr.Tests.Review.Documents;

public class WorkbookDocumentTests
{
    private static readonly ReviewDocument Document = SampleDocument.In("ru");
    private static readonly byte[] File = Written.Bytes(ReviewXlsx.Write, Document);

    [Fact]
    public void Every_figure_of_every_table_is_read_back_as_a_number_and_every_code_as_text()
    {
        using var book = new XLWorkbook(new MemoryStream(File));

        foreach (var (_, table) in Document.Tables())
        {
            var sheet = book.Worksheets.Single(sheet => sheet.Cell(2, 1).GetString() == table.Caption);
            var first = sheet.PageSetup.FirstRowToRepeatAtTop + 1;
            foreach (var (row, cells) in table.AllRows.Index())
            {
                foreach (var (column, cell) in cells.Index())
                {
                    AssertHolds(sheet.Cell(first + row, column + 1), cell);
                }
            }
        }
    }

    [Fact]
    public void Every_link_of_the_contents_leads_to_a_sheet_and_every_sheet_leads_back()
    {
        using var book = new XLWorkbook(new MemoryStream(File));
        var contents = book.Worksheet(1);
        var links = contents.CellsUsed(cell => cell.HasHyperlink).Select(cell => cell.Hyperlink.InternalAddress).ToList();

        Assert.Equal(book.Worksheets.Skip(1).Select(sheet => $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!A1"), links);
        Assert.All(book.Worksheets.Skip(1), sheet => Assert.Equal($"'{contents.Name}'!A1", sheet.Cell(1, 1).Hyperlink.InternalAddress));
        Assert.All(book.Worksheets, sheet => Assert.Single(sheet.PageSetup.PrintAreas));
    }

    [Fact]
    public void The_workbook_is_valid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(File), false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_same_document_makes_the_same_bytes() => Assert.Equal(File, Written.Bytes(ReviewXlsx.Write, SampleDocument.In("ru")));

    private static void AssertHolds(IXLCell cell, ReviewCell expected)
    {
        switch (expected)
        {
            case CountCell count:
                Assert.Equal(count.Value, cell.GetValue<long>());
                break;
            case DecimalCell quantity:
                Assert.Equal((double)quantity.Value, cell.GetDouble());
                break;
            case PercentCell percent:
                Assert.Equal((double)percent.Share, cell.GetDouble());
                break;
            default:
                Assert.Equal(XLDataType.Text, cell.DataType);
                Assert.False(cell.HasFormula);
                Assert.Equal(Written.Readable(ReviewCellText.Of(expected, Document.Language)), Written.Readable(cell.GetString()));
                break;
        }
    }
}
