using System.Net;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http;

public class AssetTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Parts = ["link[rel=stylesheet]", "link[rel=icon]", "link[rel=preload]", "link[rel=modulepreload]", "script[src]", "img[src]"];

    [Theory]
    [InlineData("/kk")]
    [InlineData("/ru/search")]
    [InlineData("/en/about")]
    [InlineData("/ru/facilities/1")]
    [InlineData("/ru/review/2022")]
    public async Task Everything_that_a_page_is_made_of_is_there(string address)
    {
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        var parts = page.QuerySelectorAll(string.Join(',', Parts)).Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .Append(page.QuerySelector("script[data-blazor]")!.GetAttribute("data-blazor")!).Distinct().ToList();
        Assert.NotEmpty(parts);

        foreach (var part in parts)
        {
            Assert.True(part.StartsWith('/'), $"{part} comes from another host.");
            using var response = await site.Client.GetAsync(part);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{part}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/ru/data?release=2026.1")]
    [InlineData("/kk/about")]
    [InlineData("/ru/review/2022")]
    [InlineData("/en/facilities/1?year=2022")]
    [InlineData("/en/no-such-page")]
    public async Task A_link_to_a_place_on_the_page_names_the_page_and_finds_the_place(string address)
    {
        using var response = await site.Client.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        var links = page.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!.Split('#')).ToList();

        Assert.Equal("/", page.QuerySelector("base")!.GetAttribute("href"));
        Assert.DoesNotContain(links, link => link[0].Length == 0);
        Assert.All(links.Where(link => link[0] == address), link => Assert.NotNull(page.GetElementById(link[1])));
        Assert.Contains(links, link => link[0] == address);
    }

    [Theory]
    [InlineData("/kk")]
    [InlineData("/ru/search")]
    [InlineData("/en/facilities/1")]
    public async Task No_page_has_code_or_style_in_its_markup(string address)
    {
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));

        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/json']):not([type='application/ld+json']), style, [style], [onclick], [onload]"));
    }
}
