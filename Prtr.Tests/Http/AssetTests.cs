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
    [InlineData("/ru/sign-in")]
    public async Task Everything_that_a_page_is_made_of_is_there(string address)
    {
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        var parts = page.QuerySelectorAll(string.Join(',', Parts)).Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[data-blazor]").Select(script => script.GetAttribute("data-blazor")!)).Distinct().ToList();
        Assert.NotEmpty(parts);

        foreach (var part in parts)
        {
            Assert.True(part.StartsWith('/'), $"{part} comes from another host.");
            using var response = await site.Client.GetAsync(part);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{part}: {response.StatusCode}");
            Assert.True(!part.StartsWith("/build/", StringComparison.Ordinal) || response.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal), part);
        }
    }

    [Theory]
    [InlineData("lib/site.css")]
    [InlineData("js/part.js")]
    [InlineData("js/map/facility-map.js")]
    [InlineData("lib/leaflet/leaflet.js")]
    [InlineData("lib/source-sans-3/source-sans-3-latin-wght-normal.woff2")]
    [InlineData("map/base.json")]
    public async Task What_a_page_fetches_is_kept_for_ever_under_the_address_of_its_build(string path)
    {
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/ru"));
        var script = page.QuerySelector("script[type=module]")!.GetAttribute("src")!;
        var build = script[..^"js/site.js".Length];

        using var kept = await site.Client.GetAsync(build + path);
        Assert.Equal((HttpStatusCode.OK, "public, max-age=31536000, immutable"), (kept.StatusCode, string.Join(", ", kept.Headers.GetValues("Cache-Control"))));
        using var former = await site.Client.GetAsync("/build/000000000000/" + path);
        Assert.Equal(HttpStatusCode.OK, former.StatusCode);
        Assert.DoesNotContain("immutable", former.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("api/v1/years")]
    [InlineData("js/no-such.js")]
    public async Task Nothing_else_is_under_the_address_of_a_build(string path)
    {
        using var answer = await site.Client.GetAsync("/build/000000000000/" + path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
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
