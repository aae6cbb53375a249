using Microsoft.Extensions.Hosting;

namespace Prtr.Tests.Http;

public class DevelopmentTests(SiteFixture production) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task In_development_pages_are_made_anew_and_hot_reload_may_connect()
    {
        using var site = new RunningSite((HostDefaults.EnvironmentKey, Environments.Development), ("Register:LoadSamples", "false"));
        using var client = site.NewClient();
        using var second = await SecondAsync(client);

        Assert.Null(second.Headers.Age);
        Assert.Empty(second.Content.Headers.ContentEncoding);
        Assert.Contains("connect-src 'self' ws://localhost:*", Policy(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_pages_are_kept_and_connect_to_nothing_else()
    {
        using var second = await SecondAsync(production.Client);

        Assert.NotNull(second.Headers.Age);
        Assert.Equal("allow", Assert.Single(second.Headers.GetValues("blazor-enhanced-nav")));
        Assert.Equal("br", Assert.Single(second.Content.Headers.ContentEncoding));
        Assert.DoesNotContain("ws:", Policy(second), StringComparison.Ordinal);
    }

    /// <summary>A later answer to the same page. One is kept only after it was sent, so a few are asked for.</summary>
    private static async Task<HttpResponseMessage> SecondAsync(HttpClient client)
    {
        for (var more = 20; ; more--)
        {
            var answer = await AskAsync(client);
            if (more == 0 || answer.Headers.Age is not null)
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/about");
        request.Headers.Add("Accept-Encoding", "br");
        return await client.SendAsync(request);
    }

    private static string Policy(HttpResponseMessage response) => Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
}
