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
}
