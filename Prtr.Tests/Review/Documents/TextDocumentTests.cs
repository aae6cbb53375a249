using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Charts.Native;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Docx;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Prtr.Tests.Review.Documents;

public class TextDocumentTests
{
    private static readonly ReviewDocument Document = SampleDocument.In("kk");
    private static readonly byte[] File = Written.Bytes(ReviewDocx.Write, Document);

    [Fact]
    public void Every_cell_of_every_table_is_read_back() => ReadBack.Text(Document, File);

    [Fact]
    public void Headings_are_headings_and_the_contents_lead_to_them()
    {
        using var package = Open();
        var body = package.MainDocumentPart!.Document.Body!;
        var headings = body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(Document.Outline().Select(entry => (entry.Section.Heading, $"Heading{entry.Level}")), headings.Select(heading => (heading.InnerText, heading.ParagraphProperties!.ParagraphStyleId!.Val!.Value!)));
        var bookmarks = body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToList();
        Assert.Equal(bookmarks.Count, bookmarks.Distinct().Count());
        Assert.Equal(bookmarks, body.Descendants<Hyperlink>().Where(link => link.Anchor is not null).Select(link => link.Anchor!.Value!));
    }

    [Fact]
    public void Native_charts_say_what_the_model_says_and_carry_their_workbook()
    {
        using var package = Open();
        var charts = Document.Outline().SelectMany(entry => entry.Section.Blocks).OfType<ChartBlock>().Select(block => block.Chart).Where(NativeChart.CanShow).ToList();
        var parts = package.MainDocumentPart!.ChartParts.ToList();

        Assert.Equal(charts.Count, parts.Count);
        foreach (var (chart, part) in charts.Zip(parts))
        {
            Assert.NotNull(part.EmbeddedPackagePart);
            var written = part.ChartSpace.Descendants<C.Values>().Select(values => values.Descendants<C.NumericPoint>().Select(point => point.NumericValue!.Text));
            Assert.Equal(chart.Series.Select(series => series.Values.OfType<decimal>().Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))), written);
        }
    }

    [Fact]
    public void The_document_is_valid_and_says_its_language()
    {
        using var package = Open();

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal("kk-KZ", package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
    }

    [Fact]
    public void The_same_document_makes_the_same_bytes() => Assert.Equal(File, Written.Bytes(ReviewDocx.Write, SampleDocument.In("kk")));

    private static WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(File), false);
}
