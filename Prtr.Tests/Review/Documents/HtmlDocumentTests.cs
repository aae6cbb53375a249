using AngleSharp.Html.Parser;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Html;

namespace Prtr.Tests.Review.Documents;

public class HtmlDocumentTests
{
    private static readonly ReviewDocument Document = SampleDocument.In("kk");

    [Fact]
    public void Every_cell_of_every_table_is_read_back() => ReadBack.Html(Document, Written.Bytes(ReviewHtml.Write, Document));

    [Fact]
    public void Every_chart_is_drawn_and_every_entry_of_the_contents_leads_somewhere()
    {
        var page = new HtmlParser().ParseDocument(Written.By(ReviewHtml.Write, Document));

        Assert.Equal("kk", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Document.Outline().SelectMany(entry => entry.Section.Blocks).OfType<IPictureBlock>().Count(), page.QuerySelectorAll("figure svg[role=img]").Length);
        Assert.Equal(Document.Outline().Select(entry => "#" + entry.Section.Id), page.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("nav a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public void The_same_document_makes_the_same_bytes() =>
        Assert.Equal(Written.By(ReviewHtml.Write, SampleDocument.In("ru")), Written.By(ReviewHtml.Write, SampleDocument.In("ru")));
}
