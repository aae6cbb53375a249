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
        var parts = page.QuerySelectorAll(string.Join(',', Parts)).Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).Distinct().ToList();
        Assert.NotEmpty(parts);

        foreach (var part in parts)
        {
            Assert.True(part.StartsWith('/'), $"{part} comes from another host.");
            using var response = await site.Client.GetAsync(part);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{part}: {response.StatusCode}");
        }
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
