using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http.OpenData;

public class FeedTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/ru/releases.atom", 14)]
    [InlineData("/en/search.atom?region=350000000", 100)]
    [InlineData("/kk/search.atom?facility=1&year=all", 7)]
    [InlineData("/kk/search.atom?q=nothing-has-this-name", 0)]
    [InlineData("/ru/facilities/1.atom", 7)]
    [InlineData("/ru/pollutants/8.atom", 100)]
    [InlineData("/kk/place.atom?near=50.05,72.95,20", 100)]
    public async Task A_feed_has_an_entry_for_each_thing_that_is_new(string address, int entries)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;

        Assert.All([feed, .. feed.Elements(Atom + "entry")], one => Assert.All((string[])["id", "title", "updated", "link"], part => Assert.NotEmpty(one.Elements(Atom + part))));
        Assert.InRange(feed.Elements(Atom + "entry").Count(), Math.Min(1, entries), entries);
        Assert.Equal(feed.Elements(Atom + "entry").Count(), feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(feed.Element(Atom + "id")!.Value, feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        foreach (var page in feed.Descendants(Atom + "link").Where(link => link.Attribute("type")!.Value == "text/html").Take(3))
        {
            using var there = await site.Client.GetAsync(page.Attribute("href")!.Value);
            Assert.True(there.IsSuccessStatusCode, page.Attribute("href")!.Value);
        }
    }

    [Theory]
    [InlineData("/ru/search?medium=air")]
    [InlineData("/kk/facilities/1")]
    [InlineData("/en/pollutants/8")]
    [InlineData("/en/place?near=50.05,72.95,20")]
    public async Task A_page_leads_to_its_feed_with_words_and_in_its_head(string address)
    {
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));

        var feed = page.QuerySelector("a.feed")!;
        Assert.Contains(".atom", feed.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(feed.TextContent.Trim());
        Assert.Contains(page.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']"), link => link.GetAttribute("href")!.EndsWith(feed.GetAttribute("href")!, StringComparison.Ordinal));
    }
}
