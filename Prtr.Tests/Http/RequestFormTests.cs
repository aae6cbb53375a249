using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;
using Prtr.Web.Endpoints;

namespace Prtr.Tests.Http;

public sealed class RequestFormTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_message_to_the_centre_is_kept_and_gets_a_number()
    {
        using var answer = await SendAsync("/kk/request", [("Input.Kind", "data"), ("Input.About", "/kk/facilities/1?year=2022"), ("Input.Content", "Деректер керек"), ("Input.Address", "someone@example.org")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = answer.Headers.Location!.OriginalString;
        await using var connection = await site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(default);
        var number = await connection.QuerySingleAsync<long>("select max(id) from request");
        Assert.Equal(
            ("kk", "data", "/kk/facilities/1?year=2022", "Деректер керек", "", "someone@example.org"),
            await connection.QuerySingleAsync<(string, string, string, string, string, string)>(
                "select language, kind, about, content, sender_name, sender_address from request where id = @number", new { number }));
        Assert.Contains($"нөмірі: {number}", await site.Client.GetStringAsync(new Uri(new Uri("http://localhost"), after).PathAndQuery), StringComparison.Ordinal);
        Assert.DoesNotContain("нөмірі: ", await site.Client.GetStringAsync($"/kk/request?received={number}"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_has_a_number_of_requests_for_a_day()
    {
        using var day = new AddressRate(RequestGate.PerDay, TimeSpan.FromDays(1));
        var sent = Enumerable.Range(0, RequestGate.PerDay + 1).Select(_ => day.Count(System.Net.IPAddress.Parse("198.51.100.7")).Wait).ToList();

        Assert.All(sent[..^1], wait => Assert.Null(wait));
        Assert.InRange(sent[^1]!.Value, TimeSpan.FromHours(23), TimeSpan.FromDays(1));
        Assert.Null(day.Count(System.Net.IPAddress.Parse("198.51.100.8")).Wait);
    }

    [Theory]
    [InlineData("Input.Content", " ", null)]
    [InlineData("Input.Address", "nobody", null)]
    [InlineData("Input.Website", "https://example.org", null)]
    [InlineData("Input.Name", "A", "cross-site")]
    public async Task What_cannot_be_taken_is_said_and_the_text_stays(string field, string value, string? fetchedFrom)
    {
        using var answer = await SendAsync("/en/request", [("Input.Content", "The figure is wrong"), (field, value)], fetchedFrom);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(page.QuerySelector(".notice-problem"));
        Assert.Equal(field == "Input.Content" ? "" : "The figure is wrong", page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Theory]
    [InlineData(null, "", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", "x", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"Input.Content\"", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "Input.Content=x", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "_handler=request&Input.Content=%00", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "_handler=request&Input.Content={long}", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_form_of_a_page_is_refused_before_the_page_sees_it(string? type, string body, HttpStatusCode status)
    {
        foreach (var address in (string[])["/kk/request", "/kk/search", "/kk/sign-in"])
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Replace("{long}", new string('a', 300_000), StringComparison.Ordinal)));
            content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            using var answer = await site.Client.PostAsync(address, content);
            Assert.Equal((address, status), (address, answer.StatusCode));
            Assert.Contains("<html lang=\"kk\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_under_a_page_says_what_it_is_about_and_the_form_sets_no_cookie()
    {
        using var facility = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/ru/facilities/1?year=2022"));
        var link = facility.QuerySelector(".site-footer .error-link")!.GetAttribute("href")!;
        using var answer = await site.Client.GetAsync(link);
        using var form = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal("/ru/facilities/1?year=2022", form.QuerySelector("#request-about")!.GetAttribute("value"));
        Assert.Equal("figure", form.QuerySelector("#request-kind option[selected]")!.GetAttribute("value"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpResponseMessage> SendAsync(string address, (string Name, string Value)[] fields, string? fetchedFrom = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.GroupBy(field => field.Name).Select(field => KeyValuePair.Create(field.Key, field.Last().Value)).Prepend(new("_handler", "request"))),
        };
        if (fetchedFrom is not null)
        {
            message.Headers.Add("Sec-Fetch-Site", fetchedFrom);
        }

        return await site.Client.SendAsync(message);
    }
}
