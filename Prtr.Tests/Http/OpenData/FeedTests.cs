using System.Xml.Linq;

namespace Prtr.Tests.Http.OpenData;

public class FeedTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/ru/releases.atom", 14)]
    [InlineData("/en/search.atom?region=350000000", 100)]
    [InlineData("/kk/search.atom?facility=1&year=all", 7)]
    [InlineData("/kk/search.atom?q=nothing-has-this-name", 0)]
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
}
