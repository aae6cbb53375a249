using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Xlsx;

namespace Prtr.Tests.Review.Documents;

public class WorkbookDocumentTests
{
    private static readonly ReviewDocument Document = SampleDocument.In("ru");
    private static readonly byte[] File = Written.Bytes(ReviewXlsx.Write, Document);

    [Fact]
    public void Every_figure_of_every_table_is_read_back_as_a_number_and_every_code_as_text() => ReadBack.Workbook(Document, File);

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
}
