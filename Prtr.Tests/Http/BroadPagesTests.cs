using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Tests.Intake;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http;

/// <summary>The broad pages of a new release are there before a reader asks for one, in three languages.</summary>
public sealed class BroadPagesTests : IntakeTest
{
    // A reader comes by TLS to a proxy that passes on neither scheme nor host.
    [Theory]
    [InlineData("")]
    [InlineData("https://register.example")]
    public async Task After_a_publication_broad_pages_come_from_those_that_are_kept(string publicUrl)
    {
        var publications = new RandomPublications(Register, 1);
        await publications.BeginAsync();
        await using var site = new RunningSite(services => services.AddSingleton<TimeProvider>(new StandingClock()), ("Register:Directory", Folder), ("Register:LoadSamples", "false"), ("Site:PublicUrl", publicUrl));
        var pages = site.Services.GetRequiredService<BroadPages>();
        await pages.MakeAsync(default);
        await publications.NextAsync();
        await site.Services.GetRequiredService<IRefreshable>().RefreshAsync(default);
        var release = await PublishedSnapshot.LatestReleaseAsync(Register.Database, default);

        await pages.MakeAsync(default);

        using var client = site.NewClient();
        foreach (var address in BroadPages.Addresses)
        {
            var (isKept, page) = await AskAsync(client, address);
            Assert.True(isKept, address);
            Assert.Contains(release.Name, page, StringComparison.Ordinal);
            Assert.EndsWith("</html>", page.TrimEnd(), StringComparison.Ordinal);
        }

        Assert.False((await AskAsync(client, "/ru/search?year=2021")).IsKept);
    }

    // As a browser asks: only a page that was kept has an age.
    private static async Task<(bool IsKept, string Page)> AskAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await client.SendAsync(request);
        await using var packed = new BrotliStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return (response.Headers.Age is not null, await reader.ReadToEndAsync());
    }
}
