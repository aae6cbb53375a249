using System.Net;
using AngleSharp.Html.Parser;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;

namespace Prtr.Tests.Http;

public sealed class SubscriptionFormTests(SubscriptionFormTests.MailingSite mailing) : IClassFixture<SubscriptionFormTests.MailingSite>
{
    private const string Host = "prtr.example.kz";
    private const string Form = "/ru/subscribe?to=search%3Fmedium%3Dair";

    [Fact]
    public async Task A_subscription_is_asked_for_confirmed_and_ended_by_what_is_posted_alone()
    {
        using var page = new HtmlParser().ParseDocument(await ReadAsync("/ru/pollutants/8"));
        Assert.Contains("/ru/subscribe?to=pollutants%2F8", page.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")));
        using var form = new HtmlParser().ParseDocument(await ReadAsync(Form));
        Assert.Contains("№ 94-V", form.Body!.TextContent, StringComparison.Ordinal);

        using var asked = await SendAsync(HttpMethod.Post, Form, ("Input.Address", "aliya@example.kz"));
        Assert.Equal("/ru/subscribe?state=sent", new Uri(new Uri("http://x"), asked.Headers.Location!).PathAndQuery);
        var secret = (await ScalarAsync<string>("select secret from subscription where mail_address = 'aliya@example.kz'"))!;
        Assert.Equal("medium=air&year=all", await ScalarAsync<string>("select query from subscription where mail_address = 'aliya@example.kz'"));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from message where recipient_address = 'aliya@example.kz'"));

        using var confirm = new HtmlParser().ParseDocument(await ReadAsync($"/ru/subscription/{secret}"));
        Assert.Null(await ScalarAsync<string>("select confirmed_at from subscription"));
        using var confirmed = await SendAsync(HttpMethod.Post, confirm.QuerySelector("form")!.GetAttribute("action")!);
        Assert.Equal("/ru/subscription?state=confirmed", confirmed.Headers.Location!.OriginalString);
        Assert.NotNull(await ScalarAsync<string>("select confirmed_at from subscription"));

        using var looked = await SendAsync(HttpMethod.Get, $"/subscriptions/{secret}/end");
        Assert.Equal($"/kk/subscription/{secret}?end=1", looked.Headers.Location!.OriginalString);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from subscription"));
        using var ended = await SendAsync(HttpMethod.Post, $"/subscriptions/{secret}/end", ("List-Unsubscribe", "One-Click"));
        Assert.True((int)ended.StatusCode < 400);
        Assert.Equal(0, await ScalarAsync<int>("select (select count(*) from subscription) + (select count(*) from message)"));
    }

    [Fact]
    public async Task Nobody_sends_his_own_words_to_a_stranger()
    {
        using var asked = await SendAsync(HttpMethod.Post, "/ru/subscribe?to=" + Uri.EscapeDataString("search?q=Win 1000! http://evil.example/a\nBuy now: www.evil.example&medium=air"), ("Input.Address", "stranger@example.kz"));
        var mail = (await ScalarAsync<string>("select content from message where recipient_address = 'stranger@example.kz'"))!;

        Assert.DoesNotContain(mail.Split('\n'), line => line.Trim().Length > 0 && !line.Contains($"https://{Host}/", StringComparison.Ordinal)
            && (line.Contains("evil.example", StringComparison.Ordinal) || line.StartsWith("Buy", StringComparison.Ordinal)));
        Assert.DoesNotContain(" www.", mail, StringComparison.Ordinal);
        using var ended = await SendAsync(HttpMethod.Post, $"/subscriptions/{await ScalarAsync<string>("select secret from subscription where mail_address = 'stranger@example.kz'")}/end", ("List-Unsubscribe", "One-Click"));
    }

    [Theory]
    [InlineData("Input.Address", "nobody", null)]
    [InlineData("Input.Website", "https://example.org", null)]
    [InlineData("Input.Other", "", "cross-site")]
    public async Task What_cannot_be_taken_is_said(string field, string value, string? fetchedFrom)
    {
        using var answer = await SendAsync(HttpMethod.Post, Form, fetchedFrom, ("Input.Address", "aigul@example.kz"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("notice-problem", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from subscription where mail_address = 'aigul@example.kz'"));
    }

    [Theory]
    [InlineData("/kk/subscribe?to=office")]
    [InlineData("/kk/subscribe?to=facilities%2Fx")]
    [InlineData("/kk/subscribe?to=search%3Fmedium%3Dfire")]
    [InlineData("/kk/subscribe")]
    public async Task A_page_without_records_cannot_be_followed(string address) =>
        Assert.DoesNotContain("<form class=\"request\"", await ReadAsync(address), StringComparison.Ordinal);

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] fields) => SendAsync(method, address, null, fields);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? fetchedFrom, params (string Name, string Value)[] fields)
    {
        using var message = new HttpRequestMessage(method, address) { Headers = { Host = Host } };
        if (fields.Length > 0)
        {
            message.Content = new FormUrlEncodedContent(fields.GroupBy(field => field.Name).Select(field => KeyValuePair.Create(field.Key, field.Last().Value)).Prepend(new("_handler", "subscribe")));
        }

        if (fetchedFrom is not null)
        {
            message.Headers.Add("Sec-Fetch-Site", fetchedFrom);
        }

        return await mailing.Client.SendAsync(message);
    }

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var connection = await mailing.Site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(default);
        return await connection.ExecuteScalarAsync<T>(sql);
    }

    /// <summary>A site with a mail server that nobody listens at, and an empty register.</summary>
    public sealed class MailingSite : IDisposable
    {
        public MailingSite() => Client = Site.NewClient();

        internal RunningSite Site { get; } = new(("Register:LoadSamples", "false"), ("Site:PublicUrl", $"https://{Host}"), ("Mail:SmtpHost", "127.0.0.1"), ("Mail:SmtpPort", "1"), ("Mail:From", "prtr@example.kz"));

        internal HttpClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            Site.Dispose();
        }
    }
}
