using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Prtr.Ingest.Signatures;
using Prtr.Web.Endpoints.Signed;

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
        Assert.Equal(SignatureVerdict.Valid, await ImitatedAsync(site, "Head"));
        Assert.Equal(SignatureVerdict.Expired, await ImitatedAsync(site, "Expired"));
        Assert.Equal(SignatureVerdict.Revoked, await ImitatedAsync(site, "Revoked"));
        Assert.Equal(SignatureVerdict.UnknownAuthority, await ImitatedAsync(site, "UnknownAuthority"));
        Assert.Equal(SignatureVerdict.OtherPurpose, await ImitatedAsync(site, "AuthenticationOnly"));
    }

    [Fact]
    public async Task In_production_pages_are_kept_and_connect_to_nothing_else()
    {
        using var second = await SecondAsync(production.Client);

        Assert.NotNull(second.Headers.Age);
        Assert.Equal("allow", Assert.Single(second.Headers.GetValues("blazor-enhanced-nav")));
        Assert.Equal("br", Assert.Single(second.Content.Headers.ContentEncoding));
        Assert.DoesNotContain("ws:", Policy(second), StringComparison.Ordinal);
        Assert.False(production.Services.GetRequiredService<ImitatedSigning>().IsThere);
        using var imitation = await production.Client.GetAsync(new Uri(ImitatedSigning.Path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, imitation.StatusCode);
    }

    // What the site says of what its imitation of NCALayer has signed.
    private static async Task<SignatureVerdict> ImitatedAsync(RunningSite site, string key)
    {
        const string Bin = "020440003656";
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(site.Address) { Scheme = "ws", Path = ImitatedSigning.Path, Query = $"key={key}&bin={Bin}&iin=850101300123" }.Uri, default);
        var buffer = new byte[64 * 1024];
        await socket.ReceiveAsync(buffer, default);
        await socket.SendAsync("""{"module":"kz.gov.pki.knca.basics","method":"sign","args":{"format":"cms","data":"e30="}}"""u8.ToArray(), WebSocketMessageType.Text, true, default);
        var heard = await socket.ReceiveAsync(buffer, default);
        var cms = (string)JsonNode.Parse(buffer.AsSpan(0, heard.Count))!["body"]!["result"]![0]!;
        return (await site.Services.GetRequiredService<SignatureVerifier>().VerifyAsync("{}"u8.ToArray(), Convert.FromBase64String(cms), Bin, SignaturePurpose.Signing, default)).Verdict;
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
