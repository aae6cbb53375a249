using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Docx;
using Prtr.Search.Review.Html;
using Prtr.Search.Review.Pdf;
using Prtr.Search.Review.Xlsx;

namespace Prtr.Tests.Review.Documents;

public class ReviewDocumentTests
{
    private static readonly TableBlock Table = new("t", "Кесте", [new("Саны", ReviewColumnKind.Number)], [[new CountCell(1)]]);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("https://prtr.example/", "https://prtr.example/kk/analyse?year=2022")]
    public void A_path_is_a_link_once_it_is_known_where_the_site_is(string? site, string? link)
    {
        var document = Document(Table with { Source = "/kk/analyse?year=2022" }).At(site);

        Assert.Equal(link, document.Tables().Single().Table.Link?.AbsoluteUri);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    public void Nothing_but_an_address_of_the_web_is_a_link(string source) => Assert.Null((Table with { Source = source }).Link);

    [Fact]
    public void A_document_without_sections_and_one_with_an_empty_section_can_be_written()
    {
        Action<ReviewDocument, Stream>[] writers = [ReviewHtml.Write, ReviewDocx.Write, ReviewPdf.Write, ReviewXlsx.Write];

        Assert.All(writers, writer =>
        {
            Assert.NotEmpty(Written.Bytes(writer, Document(Table) with { Sections = [] }));
            Assert.NotEmpty(Written.Bytes(writer, Document(Table) with { Sections = [new("empty", "", [])] }));
        });
    }

    [Fact]
    public void Sheets_whose_captions_are_cut_alike_are_told_apart_and_their_headings_are_printed_on_every_page()
    {
        var caption = "Очень длинная подпись: [одна] из двух / трёх?";
        using var file = new MemoryStream(Written.Bytes(ReviewXlsx.Write, Document(Table with { Caption = caption }, Table with { Caption = caption }, Table with { Caption = "'" })));
        using var book = new XLWorkbook(file);
        using var package = SpreadsheetDocument.Open(file, false);

        Assert.Equal(4, book.Worksheets.Select(sheet => sheet.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(package.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles"), name => Assert.Matches(@"!\$\d+:\$\d+$", name.Text));
    }

    private static ReviewDocument Document(params IReadOnlyList<ReviewBlock> blocks) =>
        new("kk", 2022, "Шолу", "Орталық", "2026.1", new(2026, 3, 14), [new("s", "Бөлім", blocks)]);
}
