using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Subscriptions;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Tests.Intake;
using Prtr.Tests.Messages;
using Prtr.Web.Hosting;
using Prtr.Web.Office.Messages;

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
        Assert.Null(await ScalarAsync<string>("select confirmed_at from subscription where mail_address = 'aliya@example.kz'"));
        using var confirmed = await SendAsync(HttpMethod.Post, confirm.QuerySelector("form")!.GetAttribute("action")!);
        Assert.Equal("/ru/subscription?state=confirmed", confirmed.Headers.Location!.OriginalString);
        Assert.NotNull(await ScalarAsync<string>("select confirmed_at from subscription where mail_address = 'aliya@example.kz'"));

        using var looked = await SendAsync(HttpMethod.Get, $"/subscriptions/{secret}/end");
        Assert.Equal($"/kk/subscription/{secret}?end=1", looked.Headers.Location!.OriginalString);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from subscription where mail_address = 'aliya@example.kz'"));
        using var ended = await SendAsync(HttpMethod.Post, $"/subscriptions/{secret}/end", ("List-Unsubscribe", "One-Click"));
        Assert.True((int)ended.StatusCode < 400);
        Assert.Equal(0, await ScalarAsync<int>("select (select count(*) from subscription where mail_address = 'aliya@example.kz') + (select count(*) from message where recipient_address = 'aliya@example.kz')"));
    }

    [Fact]
    public async Task Mails_go_over_a_real_server_from_the_question_to_one_click_out()
    {
        using var asked = await SendAsync(HttpMethod.Post, "/ru/subscribe?to=pollutants%2F8", ("Input.Address", "daulet@example.kz"));
        var question = await mailing.ReceiveAsync("daulet@example.kz");
        Assert.Contains("Подтвердите", question.Subject, StringComparison.Ordinal);
        using var page = new HtmlParser().ParseDocument(await ReadAsync(Regex.Match(question.TextBody!, $"https://{Host}(/ru/subscription/[0-9a-f]{{32}})\\s").Groups[1].Value));
        using var confirmed = await SendAsync(HttpMethod.Post, page.QuerySelector("form")!.GetAttribute("action")!);

        await mailing.PublishAsync(new TestReport());
        var news = await mailing.ReceiveAsync("daulet@example.kz");
        Assert.Contains($"https://{Host}/ru/facilities/1?year=2022", news.TextBody!, StringComparison.Ordinal);
        await mailing.WithdrawAsync(1, "Отчет другого объекта.");
        Assert.Contains("отозван", (await mailing.ReceiveAsync("daulet@example.kz")).TextBody!, StringComparison.Ordinal);

        // What a mail program does when its button is pressed.
        Assert.Equal("List-Unsubscribe=One-Click", news.Headers["List-Unsubscribe-Post"]);
        using var ended = await SendAsync(HttpMethod.Post, new Uri(news.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>')).PathAndQuery, ("List-Unsubscribe", "One-Click"));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from subscription where mail_address = 'daulet@example.kz'"));
        await mailing.PublishAsync(new TestReport { Releases = [(8, "air", "160000")] });
        Assert.Equal(3, mailing.Mails.Taken.Count(mail => mail.To.Mailboxes.Single().Address == "daulet@example.kz"));
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

    /// <summary>A site with a mail server and an empty register, in which mails are written and sent when a test says so.</summary>
    public sealed class MailingSite : IDisposable
    {
        private readonly HashSet<MimeMessage> received = [];

        public MailingSite()
        {
            Site = new(
                WithoutBackground, ("Register:LoadSamples", "false"), ("Site:PublicUrl", $"https://{Host}"), ("Mail:SmtpHost", Mails.Settings.Host), ("Mail:SmtpPort", Mails.Settings.Port.ToString(CultureInfo.InvariantCulture)),
                ("Mail:From", Mails.Settings.From), ("Mail:SmtpUser", Mails.Settings.UserName!), ("Mail:SmtpPassword", Mails.Settings.Password!), ("Mail:CertificateAuthority", Mails.Settings.CertificateAuthority!));
            Client = Site.NewClient();
        }

        internal MailServer Mails { get; } = new();

        internal RunningSite Site { get; }

        internal HttpClient Client { get; }

        private OpenRegister Register => Site.Services.GetRequiredService<OpenRegister>().As(Actor.Console, DecidedAtOnce.Of);

        public void Dispose()
        {
            Client.Dispose();
            Site.Dispose();
            Mails.Dispose();
        }

        internal async Task PublishAsync(TestReport report)
        {
            await Register.Loader.LoadAsync([report.Source()], new DateOnly(report.Year + 1, 3, 15), default).SingleAsync();
            await Register.Publication.PublishAsync(report.Year, default);
            await TellAsync();
        }

        internal async Task WithdrawAsync(long report, string reason)
        {
            await Register.Publication.WithdrawAsync(report, reason, default);
            await TellAsync();
        }

        /// <summary>The one mail to the address that is new since the last.</summary>
        internal async Task<MimeMessage> ReceiveAsync(string address)
        {
            await Site.Services.GetRequiredService<MessageSender>().RunAsync(default);
            var mail = Assert.Single(Mails.Taken, mail => mail.To.Mailboxes.Single().Address == address && !received.Contains(mail));
            received.Add(mail);
            return mail;
        }

        private async Task TellAsync()
        {
            await Register.Relay.RunAsync(default);
            await Site.Services.GetRequiredService<IRefreshable>().RefreshAsync(default);
            await Site.Services.GetRequiredService<SubscriptionNews>().RunAsync(default);
            await Site.Services.GetRequiredService<MessageSender>().RunAsync(default);
        }

        private static void WithoutBackground(IServiceCollection services)
        {
            foreach (var service in services.Where(service => service.ImplementationType == typeof(MessageService) || service.ImplementationType == typeof(SubscriptionService)).ToList())
            {
                services.Remove(service);
            }
        }
    }
}
