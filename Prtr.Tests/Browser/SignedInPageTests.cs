using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Tests.Http;
using Prtr.Tests.People;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Browser;

/// <summary>Pages of signed-in people may be interactive, and those of readers stay as they are.</summary>
[Collection(SignedInBrowserTests.Name)]
public sealed class SignedInPageTests(BrowserFixture browser, SignedInPageTests.SiteWithOne site) : IClassFixture<SignedInPageTests.SiteWithOne>
{
    [SkippableFact]
    public async Task An_interactive_page_works_in_its_language_under_the_same_content_security_policy()
    {
        var page = await browser.OpenAsync("about:blank");
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Add(error);

        await page.Context.AddCookiesAsync([new() { Name = "prtr-session", Value = await site.SessionAsync(), Url = site.Address.ToString() }]);
        var response = await page.GotoAsync(new Uri(site.Address, "/ru/office/counting").ToString());
        var button = page.Locator("#count");
        await Assertions.Expect(button).ToHaveTextAsync("0 ru");
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("1 ru");
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("2 ru");

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, (await response!.HeaderValuesAsync("content-security-policy"))[0]);
        Assert.Contains("no-store", (await response.AllHeadersAsync())["cache-control"], StringComparison.Ordinal);
        Assert.DoesNotContain(said, line => line.StartsWith("error", StringComparison.Ordinal) || line.StartsWith("warning", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/ru")]
    [InlineData("/ru/search?year=2022")]
    [InlineData("/kk/about")]
    public async Task A_readers_page_beside_it_has_no_cookie_and_no_state_and_is_kept(string address)
    {
        using var client = site.NewClient();
        using var first = await client.GetAsync(new Uri(address, UriKind.Relative));
        using var second = await client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await first.Content.ReadAsStringAsync();

        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<!--Blazor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", text, StringComparison.Ordinal);
        Assert.True(second.Headers.Contains("Age"), second.Headers.ToString());
        Assert.Equal(text, await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_has_not_signed_in_opens_no_circuit()
    {
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/ru/_blazor/initializers"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/_blazor/initializers"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/ru/office/counting"));

        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + await site.SessionAsync());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/ru/_blazor/initializers"));
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/ru/_blazor/initializers"));
        client.DefaultRequestHeaders.Remove("Origin");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/_blazor/initializers"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new SiteFixture().Client, "/ru/office/counting"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address) => (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode;

    /// <summary>The site with the counting page.</summary>
    public sealed class SiteWithOne : IDisposable
    {
        private readonly RunningSite site = new(services => services.AddSingleton(new PageAssembly(typeof(CountingPage).Assembly)), ("Register:LoadSamples", "false"));

        public Uri Address => site.Address;

        /// <summary>What the cookie of somebody who has signed in holds.</summary>
        public async Task<string> SessionAsync() =>
            (await TestPeople.SignInAsync(site.Services.GetRequiredService<RegisterDatabase>(), "aliya", Role.Auditor)).Secret;

        public HttpClient NewClient() => site.NewClient();

        public void Dispose() => site.Dispose();
    }
}
