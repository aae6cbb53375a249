using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Exports;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http;

/// <summary>Whatever goes wrong, the answer has its headers and says what to do.</summary>
public sealed class GuardTests(GuardedSite site) : IClassFixture<GuardedSite>
{
    [Theory]
    [InlineData("/ru", HttpStatusCode.OK)]
    [InlineData("/css/base.css", HttpStatusCode.OK)]
    [InlineData("/api/v1/years", HttpStatusCode.OK)]
    [InlineData("/EN/", HttpStatusCode.PermanentRedirect)]
    [InlineData("/api/v1/search?medium=fire", HttpStatusCode.BadRequest)]
    [InlineData("/ru/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/css/no-such.css", HttpStatusCode.NotFound)]
    [InlineData("/ru/facilities/1", HttpStatusCode.InternalServerError)]
    [InlineData("/ru/facilities/1.json", HttpStatusCode.InternalServerError)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Every_answer_has_the_headers(string address, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(status, response.StatusCode);
        AssertGuarded(response);
        Assert.Equal(address.StartsWith("/api/", StringComparison.Ordinal) ? "cross-origin" : "same-origin", Header(response, "Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n", 400)]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET /ru HTTP/3.7\r\nHost: localhost\r\n\r\n", 505)]
    [InlineData("GET /ru HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /ru HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n", 400)]
    [InlineData("GET /ru HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n", 400)]
    [InlineData("POST /ru HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n", 400)]
    [InlineData("GET /ru HTTP/1.1\r\nHost: localhost\r\nX: {long}\r\n\r\n", 431)]
    [InlineData("GET /ru?{long} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414)]
    [InlineData("GET http://localhost/ru/a%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("POST /ru/request HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-7\r\nContent-Length: 1\r\nConnection: close\r\n\r\na", 415)]
    [InlineData("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}", 415)]
    [InlineData("GET ftp: HTTP/1.1\r\nHost: localhost\r\n\r\n", 405)]
    [InlineData("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405)]
    public async Task So_has_what_the_server_refuses_before_the_site_sees_it(string request, int status)
    {
        var answer = await RawRequest.SendAsync(site.Address, request.Replace("{long}", new string('a', 40_000), StringComparison.Ordinal));

        Assert.Equal(status, answer.Status);
        Assert.Contains($"\r\nContent-Security-Policy: {SecurityHeaders.ContentSecurityPolicy}", answer.Headers, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Content-Type-Options: nosniff", answer.Headers, StringComparison.Ordinal);
        Assert.Contains($"\r\nStrict-Transport-Security: {SecurityHeaders.StrictTransportSecurity}", answer.Headers, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer.Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ru/sign-in/out")]
    [InlineData("/ru/sign-in")]
    [InlineData("/ru/request")]
    [InlineData("/ru/sign-in/passkey")]
    [InlineData("/api/v1/no-such")]
    public async Task Nobody_makes_the_site_hold_much_by_sending_it(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("a=" + new string('b', 3_000_000), null, "application/x-www-form-urlencoded") };
        request.Headers.ExpectContinue = true;
        request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"203.0.113.{100 + address.Length}"));
        using var answer = await site.Client.SendAsync(request);

        Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest, $"{address}: {answer.StatusCode}");
    }

    [Fact]
    public async Task Who_sends_slowly_keeps_nobody_from_a_heavy_answer()
    {
        // More than may be made at once and wait.
        var slow = new List<System.Net.Sockets.TcpClient>();
        for (var i = 0; i < HeavyGate.QueueLength + 2; i++)
        {
            var sender = new System.Net.Sockets.TcpClient();
            await sender.ConnectAsync(site.Address.Host, site.Address.Port);
            await sender.GetStream().WriteAsync("POST /ru/report/check.xlsx HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n"u8.ToArray());
            slow.Add(sender);
        }

        using var answer = await AskAsync("/ru/search.xlsx", reader: "203.0.113.78");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        slow.ForEach(sender => sender.Dispose());
    }

    [Fact]
    public async Task Another_host_is_refused_with_the_headers_and_this_machine_is_not()
    {
        using var other = await AskAsync("/ru", host: "other.example");
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        AssertGuarded(other);
        foreach (var host in (string[])[GuardedSite.Host, "localhost", "127.0.0.1:8080"])
        {
            using var own = await AskAsync("/ru", host: host);
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        }
    }

    [Fact]
    public async Task A_failure_is_logged_with_its_address_and_without_what_tells_about_a_person()
    {
        using var page = await site.Client.GetAsync("/ru/facilities/1?year=2022&q=%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2&operator=850101300123&near=51.1,71.4,1");
        using var data = await site.Client.GetAsync("/ru/facilities/1.csv?pollutant=8&destination=receiver:850101300123");

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (page.StatusCode, data.StatusCode));
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType!.MediaType);
        Assert.Contains("GET /ru/facilities/1?year=2022&q=…&operator=…&near=… could not be answered.", site.Errors);
        Assert.Contains("GET /ru/facilities/1.csv?pollutant=8&destination=… could not be answered.", site.Errors);
    }

    [Fact]
    public async Task Who_asks_for_too_many_pages_is_told_so_and_nobody_else()
    {
        for (var time = 0; time < 5; time++)
        {
            using var answer = await AskAsync("/kk/about", reader: "203.0.113.5");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var page = await AskAsync("/kk/about", reader: "203.0.113.5", accept: "text/html");
        using var file = await AskAsync("/ru/search.csv", reader: "203.0.113.5");
        using var style = await AskAsync("/css/base.css", reader: "203.0.113.5");
        using var other = await AskAsync("/kk/about", reader: "203.0.113.6");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (page.StatusCode, file.StatusCode));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (style.StatusCode, other.StatusCode));
        Assert.Contains("Сұраулар тым көп", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", file.Content.Headers.ContentType!.MediaType);
        Assert.All([page, file], answer => Assert.InRange(int.Parse(Header(answer, "Retry-After"), CultureInfo.InvariantCulture), 1, 60));
        AssertGuarded(page);
    }

    [Fact]
    public async Task A_reader_cannot_pass_for_another_beyond_the_proxy()
    {
        for (var time = 0; time < 6; time++)
        {
            using var answer = await AskAsync("/kk/help", reader: string.Create(CultureInfo.InvariantCulture, $"198.51.100.{time}, 203.0.113.7"));
            Assert.Equal(time < 5 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/en/search.xlsx", "text/html", "The site is very busy")]
    [InlineData("/ru/analyse?rows=region&year=2021", "text/html", "сайт сильно загружен")]
    [InlineData("/kk/map.svg", "text/html", "жүктемесі өте жоғары")]
    [InlineData("/ru/search.csv", "*/*", null)]
    [InlineData("/api/v1/aggregate?rows=region", "text/html", null)]
    [InlineData("/api/v1/search?size=1000", "*/*", null)]
    [InlineData("/ogc/collections/facilities/items?limit=1000", "*/*", null)]
    public async Task Who_comes_while_much_is_made_is_told_when_to_come_back(string address, string accept, string? words)
    {
        var gate = site.Services.GetRequiredService<HeavyGate>();
        using var taken = await gate.EnterAsync(default);
        using var leave = new CancellationTokenSource();
        var queue = Enumerable.Range(0, HeavyGate.QueueLength).Select(_ => gate.TryEnterAsync(leave.Token)).ToList();

        using var busy = await AskAsync(address, accept: accept);
        using var other = await AskAsync("/en/search?size=25");

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(queue));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (busy.StatusCode, other.StatusCode));
        Assert.Equal("10", Header(busy, "Retry-After"));
        Assert.Equal(words is null ? "application/problem+json" : "text/html", busy.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words ?? "large answers", await busy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertGuarded(busy);
    }

    [Theory]
    [InlineData("/ru/regions/550000000?year=2020")]
    [InlineData("/ru/activities/1(c)?year=2020")]
    [InlineData("/ru/pollutants/8?year=2020")]
    [InlineData("/ru/waste/010304?year=2020")]
    [InlineData("/ru/operators/020440003656?year=2020")]
    [InlineData("/ru/review/2020")]
    [InlineData("/ru/place?near=49.802,73.102,10&year=2020")]
    [InlineData("/ru/compare?region=550000000&year=2020")]
    public async Task Pages_made_from_many_records_pass_a_gate_of_their_own(string address)
    {
        var gate = site.Services.GetRequiredKeyedService<HeavyGate>(HeavyPageAttribute.Gate);
        using var taken = await gate.EnterAsync(default);
        using var leave = new CancellationTokenSource();
        var queue = Enumerable.Range(0, HeavyGate.QueueLength).Select(_ => gate.TryEnterAsync(leave.Token)).ToList();

        using var busy = await AskAsync(address, accept: "text/html");
        using var file = await AskAsync("/ru/search.csv?year=2020");
        using var other = await AskAsync("/en/search?size=25");

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(queue));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK), (busy.StatusCode, file.StatusCode, other.StatusCode));
        Assert.Contains("сайт сильно загружен", await busy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_finds_a_weakness_is_told_where_to_report_it()
    {
        var lines = (await site.Client.GetStringAsync(SecurityText.Address)).TrimEnd().Split('\n');

        Assert.Equal(["Contact: mailto:security@prtr.example.kz", "Preferred-Languages: kk, ru, en", $"Canonical: https://{GuardedSite.Host}{SecurityText.Address}"], lines.Where(line => !line.StartsWith("Expires", StringComparison.Ordinal)));
        var expires = DateTimeOffset.Parse(Assert.Single(lines, line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..], CultureInfo.InvariantCulture);
        Assert.InRange(expires, DateTimeOffset.UtcNow.AddMonths(4), DateTimeOffset.UtcNow.AddYears(1));
    }

    private static void AssertGuarded(HttpResponseMessage response)
    {
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
        Assert.Equal(SecurityHeaders.StrictTransportSecurity, Header(response, "Strict-Transport-Security"));
        Assert.True(response.Headers.Contains("Cross-Origin-Resource-Policy"));
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private async Task<HttpResponseMessage> AskAsync(string address, string? host = null, string? reader = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        if (reader is not null)
        {
            request.Headers.Add("X-Forwarded-For", reader);
        }

        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        return await site.Client.SendAsync(request);
    }
}
