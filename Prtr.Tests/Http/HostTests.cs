using System.Net;
using Prtr.Web.Addresses;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http;

public class HostTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(null, null, "/kk")]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", null, "/ru")]
    [InlineData("de,en;q=0.5", null, "/en")]
    [InlineData("fr", null, "/kk")]
    [InlineData("ru", "c=en|uic=en", "/en")]
    public async Task The_root_leads_to_the_readers_language(string? accepted, string? remembered, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", accepted ?? "");
        if (remembered is not null)
        {
            request.Headers.Add("Cookie", $"{SiteLanguages.Cookie}={Uri.EscapeDataString(remembered)}");
        }

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/kk")]
    [InlineData("/ru/search?q=уголь")]
    [InlineData("/en/no-such-page")]
    [InlineData("/api/v1/years")]
    [InlineData("/ru/search.csv")]
    [InlineData("/health/ready")]
    public async Task Every_answer_allows_only_what_is_our_own(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/ru/no-such-page", "ru")]
    [InlineData("/kk/facilities/999999999", "kk")]
    [InlineData("/en/pollutants/lead", "en")]
    [InlineData("/de/search", "kk")]
    public async Task What_is_not_there_is_404_with_a_page_in_the_language_asked_for(string address, string language)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"<html lang=\"{language}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_languages_of_one_page_are_never_mixed_up_by_the_cache()
    {
        foreach (var language in (string[])["kk", "ru", "en", "ru", "kk"])
        {
            var page = await site.Client.GetStringAsync($"/{language}");
            Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HEAD_answers_as_GET_does_without_a_body()
    {
        using var response = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/ru/search.json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_are_sent_compressed_also_from_the_cache(string encoding)
    {
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/ru");
            request.Headers.Add("Accept-Encoding", encoding);
            using var response = await site.Client.SendAsync(request);
            Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_site_says_that_it_is_well(string address) =>
        Assert.Equal("Healthy", await site.Client.GetStringAsync(address));
}
