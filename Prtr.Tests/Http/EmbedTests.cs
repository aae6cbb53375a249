using System.Net;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http;

public sealed class EmbedTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Chart = "/embed/ru/analyse?pollutant=8&medium=air&year=all&rows=year&measure=releases_kg&chart=bar";

    [Fact]
    public async Task A_chart_may_be_framed_by_anyone_and_says_what_it_is_and_where_it_comes_from()
    {
        using var answer = await site.Client.GetAsync(Chart);
        var text = await answer.Content.ReadAsStringAsync();
        using var page = new HtmlParser().ParseDocument(text);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("frame-ancestors *", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.InRange(text.Length, 1000, 16_000);
        var drawn = string.Join(' ', page.QuerySelectorAll("svg > text").Select(line => line.TextContent));
        Assert.All(["Оксиды азота", "тыс. т", "2022", "отчеты операторов", "CC BY 4.0", "Выпуск данных", "/ru/analyse?"], part => Assert.Contains(part, drawn, StringComparison.Ordinal));
        Assert.StartsWith("http", page.QuerySelector("body > a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, form"));
    }

    [Fact]
    public async Task A_table_may_be_framed_too_and_a_bad_question_is_refused()
    {
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(Chart + "&part=table"));
        using var refused = await site.Client.GetAsync("/embed/ru/analyse?rows=nothing");

        Assert.NotEmpty(page.QuerySelectorAll("table tbody tr"));
        Assert.Contains("CC BY 4.0", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_page_offers_the_code_that_frames_its_chart()
    {
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(Chart["/embed".Length..]));
        var code = page.QuerySelector(".share textarea")!.TextContent;
        using var frame = new HtmlParser().ParseDocument(code);

        using var answer = await site.Client.GetAsync(frame.QuerySelector("iframe")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/kk/facilities/1")]
    [InlineData("/ru/pollutants/8")]
    [InlineData("/en/regions/350000000?year=2021")]
    [InlineData("/ru/activities/1(c)")]
    [InlineData("/ru/waste/01")]
    [InlineData("/ru/compare?facility=1&facility=2")]
    [InlineData("/kk/review/2022")]
    [InlineData("/en/search?medium=air")]
    [InlineData("/kk/place?near=50.05,72.95,20")]
    [InlineData("/ru/regions")]
    public async Task Every_chart_and_table_of_a_page_can_be_framed_alone(string address)
    {
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        var frames = page.QuerySelectorAll(".share textarea").Select(code => new HtmlParser().ParseDocument(code.TextContent).QuerySelector("iframe")!).ToList();

        Assert.NotEmpty(frames);
        Assert.Equal(frames.Count, frames.Select(frame => frame.GetAttribute("src")).Distinct().Count());
        foreach (var frame in frames.Take(1).Concat(frames.TakeLast(1)))
        {
            using var answer = await site.Client.GetAsync(frame.GetAttribute("src"));
            var text = await answer.Content.ReadAsStringAsync();
            using var part = new HtmlParser().ParseDocument(text);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(frame.GetAttribute("title"), part.Title);
            Assert.NotNull(part.QuerySelector("svg, table"));
            Assert.Contains("CC BY 4.0", part.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(part.QuerySelectorAll("script, form, .share"));
        }

        foreach (var picture in page.QuerySelectorAll(".share a[download]").Take(2).Concat(page.QuerySelectorAll(".share a[download]").TakeLast(2)))
        {
            using var answer = await site.Client.GetAsync(picture.GetAttribute("href"));
            Assert.Equal(picture.TextContent == "PNG" ? "image/png" : "image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("/kk/facilities/1")]
    [InlineData("/ru/place?near=50.05,72.95,20")]
    [InlineData("/ru/pollutants/8")]
    [InlineData("/en/regions/350000000")]
    [InlineData("/ru/review/2022")]
    [InlineData("/ru/search?medium=air")]
    public async Task Messengers_get_a_picture_of_the_page_itself(string address)
    {
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        var picture = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;

        var file = await site.Client.GetByteArrayAsync(picture);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], file[..4]);
        Assert.Equal([0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76], file[16..24]);
        Assert.InRange(file.Length, 5_000, 300_000);
    }

    [Theory]
    [InlineData("/embed/ru/facilities/1?part=nothing", "text/html")]
    [InlineData("/embed/ru/facilities/1", "text/html")]
    [InlineData("/embed/ru/facilities/999999?part=table-1", "text/html")]
    [InlineData("/embed/ru/facilities/999999.png", "application/problem+json")]
    [InlineData("/embed/ru/review/1900?part=table-1", "text/html")]
    [InlineData("/embed/ru/review/x?part=table-1", "text/html")]
    [InlineData("/embed/ru/review/x.svg", "application/problem+json")]
    public async Task What_a_page_does_not_have_is_not_found(string address, string type)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal((HttpStatusCode.NotFound, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.True(type != "text/html" || (await answer.Content.ReadAsStringAsync()).Contains("<html lang=\"ru\"", StringComparison.Ordinal));
    }
}
