using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Prtr.Search.Elasticsearch;

namespace Prtr.Tests.Elasticsearch;

/// <summary>How the client speaks HTTP, with real servers on loopback that are busy, broken, slow or gone.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    private ImitatedElasticsearch server = null!;

    public async Task InitializeAsync() => server = await ImitatedElasticsearch.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again(int status)
    {
        AnswerFirst(status, times: 2);

        await CheckAsync();

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_says_when_to_come_again_is_asked_then()
    {
        AnswerFirst(429, times: 1, retryAfter: "1");
        var watch = Stopwatch.StartNew();

        await CheckAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task A_server_that_asks_for_more_time_than_there_is_is_not_waited_for()
    {
        AnswerFirst(429, times: 1, retryAfter: "60");

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync(SettingsOf(server.Url) with { Timeout = TimeSpan.FromSeconds(30) }));

        Assert.Contains("answers 429", problem.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_does_not_pass_is_said_with_the_reason()
    {
        AnswerFirst(503, times: 99);

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync());

        Assert.Equal(4, server.Requests.Count);
        Assert.Contains("answers 503: some_type: some reason", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsMisconfigured);
    }

    [Fact]
    public async Task Of_several_nodes_a_dead_one_is_passed_over()
    {
        var settings = SettingsOf(DeadNode(), server.Url);
        using var client = new IndexServer(settings, TimeProvider.System);

        for (var time = 0; time < 5; time++)
        {
            await client.CheckAsync(default);
        }

        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_broken_node_rests_while_another_answers()
    {
        await using var other = await ImitatedElasticsearch.StartAsync();
        AnswerFirst(503, times: 99);
        using var client = new IndexServer(SettingsOf(server.Url, other.Url), TimeProvider.System);

        for (var time = 0; time < 5; time++)
        {
            await client.CheckAsync(default);
        }

        Assert.Single(server.Requests);
        Assert.Equal(5, other.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_not_waited_for()
    {
        server.Interfere = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync(SettingsOf(server.Url) with { Timeout = TimeSpan.FromMilliseconds(300) }));

        Assert.Contains("within 0.3 s (setting Search:Timeout)", problem.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync(SettingsOf(DeadNode())));

        Assert.Contains("cannot be reached", problem.Message, StringComparison.Ordinal);
        Assert.Contains("check Search:Url", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsMisconfigured);
    }

    [Theory]
    [InlineData(401, "does not know who is asking (401): check Search:ApiKey, or Search:UserName and Search:Password")]
    [InlineData(403, "lacks a right on the index")]
    public async Task Who_may_not_come_in_learns_which_setting_to_mend(int status, string expected)
    {
        AnswerFirst(status, times: 1);

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync());

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.True(problem.IsMisconfigured);
    }

    [Fact]
    public async Task What_is_no_server_of_the_kind_is_told_apart()
    {
        server.Interfere = async context =>
        {
            context.Response.Headers.Clear();
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>Welcome</html>");
            return true;
        };

        foreach (var compatibility in (bool[])[false, true])
        {
            var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync(SettingsOf(server.Url) with { Compatibility = compatibility }));
            Assert.Contains("not as Elasticsearch 9 does: check that Search:Url is the address of a node", problem.Message, StringComparison.Ordinal);
            Assert.True(problem.IsMisconfigured);
        }
    }

    public static TheoryData<ImitatedProduct> Others { get; } = [ImitatedProduct.Elasticsearch7, ImitatedProduct.Elasticsearch8, ImitatedProduct.OpenSearch];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Servers_that_the_client_of_today_refuses_need_the_setting(ImitatedProduct product)
    {
        server.Product = product;

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync());

        Assert.Contains("set Search:Compatibility to true", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.IsMisconfigured);
        await CheckAsync(SettingsOf(server.Url) with { Compatibility = true });
    }

    [Fact]
    public async Task A_version_that_is_too_old_is_told_apart()
    {
        server.Product = ImitatedProduct.Elasticsearch6;

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync(SettingsOf(server.Url) with { Compatibility = true }));

        Assert.Contains("says version \"6.8.23\"; the register needs Elasticsearch 7.13 or OpenSearch 2.12, or later", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.IsMisconfigured);
    }

    [Fact]
    public async Task An_API_key_or_a_user_goes_with_every_request()
    {
        var sent = new List<string?>();
        server.Interfere = context =>
        {
            sent.Add(context.Request.Headers.Authorization);
            return Task.FromResult(false);
        };

        await CheckAsync(SettingsOf(server.Url) with { ApiKey = "aWQ6a2V5" });
        await CheckAsync(SettingsOf(server.Url) with { UserName = "prtr", Password = "пароль" });
        await CheckAsync();

        Assert.Equal(["ApiKey aWQ6a2V5", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("prtr:пароль")), null], sent);
    }

    [Fact]
    public async Task A_certificate_is_trusted_when_it_comes_from_the_authority_in_the_settings()
    {
        using var authority = new TestAuthority();
        await using var secure = await ImitatedElasticsearch.StartAsync(authority.Issue());

        await CheckAsync(SettingsOf(secure.Url) with { CertificateAuthority = authority.File });

        using var another = new TestAuthority();
        foreach (var file in (string?[])[another.File, null])
        {
            var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => CheckAsync(SettingsOf(secure.Url) with { CertificateAuthority = file }));
            Assert.Contains("set Search:CertificateAuthority to the PEM file of its authority", problem.Message, StringComparison.Ordinal);
            Assert.True(problem.IsMisconfigured);
        }
    }

    private static ElasticsearchSettings SettingsOf(params Uri[] nodes) => new() { Nodes = nodes };

    private Task CheckAsync() => CheckAsync(SettingsOf(server.Url));

    private static async Task CheckAsync(ElasticsearchSettings settings)
    {
        using var client = new IndexServer(settings, TimeProvider.System);
        await client.CheckAsync(default);
    }

    private void AnswerFirst(int status, int times, string? retryAfter = null) => server.Interfere = async context =>
    {
        if (times-- <= 0)
        {
            return false;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsJsonAsync(new { error = new { type = "some_type", reason = "some reason" }, status }, options: null, contentType: context.Response.ContentType);
        return true;
    };

    // A port that was free a moment ago.
    private static Uri DeadNode()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
