using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http.OpenData;

/// <summary>What search engines find: the sitemap, robots.txt and the links in the head of pages.</summary>
public class SitemapTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Robots_are_led_to_the_sitemap_and_it_to_pages_that_are_there()
    {
        var robots = await site.Client.GetStringAsync("/robots.txt");
        var index = robots.Split('\n').Single(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..];
        var parts = await LocationsAsync(index);
        Assert.Contains(new Uri(site.Address, "/sitemaps/facilities-1.xml").AbsoluteUri, parts);

        foreach (var part in parts)
        {
            var pages = await LocationsAsync(part);
            Assert.Equal(0, pages.Count % 3);
            using var response = await site.Client.GetAsync(pages[^1]);
            Assert.True(response.StatusCode == HttpStatusCode.OK, pages[^1]);
        }
    }

    [Fact]
    public async Task A_part_that_there_is_not_is_not_found()
    {
        using var response = await site.Client.GetAsync("/sitemaps/facilities-99.xml");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/ru/search?size=25&medium=air&activity=1&page=1&nothing=1", "/ru/search?activity=1&medium=air")]
    [InlineData("/kk", "/kk")]
    [InlineData("/en/pollutants/8?year=2020", "/en/pollutants/8?year=2020")]
    public async Task A_page_names_its_one_address(string address, string canonical)
    {
        var links = await LinksAsync(address);

        Assert.Equal(canonical, Assert.Single(links, link => link.Rel == "canonical").Path);
        Assert.Equal(4, links.Count(link => link.Language is not null));
    }

    [Fact]
    public async Task A_page_names_its_data()
    {
        var twins = (await LinksAsync("/ru/search?medium=air&page=2")).Where(link => link.Type is not null).ToList();

        Assert.Contains(twins, twin => twin is { Type: "text/csv", Path: "/ru/search.csv?medium=air" });
        foreach (var twin in twins)
        {
            using var response = await site.Client.GetAsync(twin.Path);
            Assert.Equal((HttpStatusCode.OK, twin.Type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        }
    }

    [Fact]
    public async Task A_page_that_is_not_there_has_no_address_to_be_known_by() =>
        Assert.DoesNotContain(await LinksAsync("/ru/no-such-page"), link => link.Rel == "canonical");

    private async Task<List<string>> LocationsAsync(string address) =>
        [.. XDocument.Parse(await site.Client.GetStringAsync(address)).Descendants(Map + "loc").Select(location => location.Value)];

    private async Task<List<(string? Rel, string? Type, string? Language, string Path)>> LinksAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        using var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return
        [
            .. page.Head!.QuerySelectorAll("link[rel=canonical], link[rel=alternate]")
                .Select(link => (link.GetAttribute("rel"), link.GetAttribute("type"), link.GetAttribute("hreflang"), new Uri(link.GetAttribute("href")!).PathAndQuery)),
        ];
    }
}
