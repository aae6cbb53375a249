using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Queries;
using Prtr.Tests.Elasticsearch;
using Prtr.Tests.Intake;
using Prtr.Web.Endpoints;

namespace Prtr.Tests.Http;

/// <summary>A site whose index is in Elasticsearch, with and without it.</summary>
public sealed class SearchAwayTests : IntakeTest
{
    [Theory]
    [InlineData("Database", true)]
    [InlineData("Memory", false)]
    public async Task Readers_are_served_while_the_index_is_away_and_are_told(string standby, bool isSlow)
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var server = await ImitatedElasticsearch.StartAsync();
        using var elasticsearch = new IndexServer(new() { Nodes = [server.Url] }, TimeProvider.System);
        await (await OpenRegister.OpenAsync(Register.Database, elasticsearch, TimeProvider.System, default)).Relay.RunAsync(default);
        await using var site = new RunningSite(
            ("Register:Directory", Folder), ("Register:LoadSamples", "false"), ("Search:Engine", "Elasticsearch"), ("Search:Url", server.Url.ToString()), ("Search:Timeout", "5"), ("Search:Standby", standby));
        using var client = site.NewClient();

        var (page, from) = await AskAsync(client, "/ru/search?year=all");
        Assert.Contains("Сапаржол", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Поисковый индекс", page, StringComparison.Ordinal);
        Assert.Null(from);
        // What is asked most, such as the page above, may be known before the first reader asks.
        var asked = server.Requests.Count;
        Assert.Null((await AskAsync(client, "/api/v1/search?year=2022&medium=water")).From);
        Assert.True(server.Requests.Count > asked);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));

        await server.DisposeAsync();
        // The watchers do the same, a little later.
        await site.Services.GetRequiredService<IRefreshable>().RefreshAsync(default);

        (page, from) = await AskAsync(client, "/api/v1/search?year=2022&medium=air");
        Assert.Contains("150000", page, StringComparison.Ordinal);
        Assert.Equal(standby.ToLowerInvariant(), from);
        (page, from) = await AskAsync(client, "/ru/search?year=all");
        Assert.Contains("Сапаржол", page, StringComparison.Ordinal);
        Assert.Equal(isSlow, page.Contains("Поисковый индекс временно недоступен", StringComparison.Ordinal));
        Assert.Equal(standby.ToLowerInvariant(), from);
        using var health = await client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (health.StatusCode, await health.Content.ReadAsStringAsync()));
    }

    private static async Task<(string Text, string? From)> AskAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsStringAsync(), Header(response.Headers));
    }

    private static string? Header(HttpResponseHeaders headers) => headers.TryGetValues(AnsweredBy.Header, out var values) ? values.Single() : null;
}
