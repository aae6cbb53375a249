using System.Net;
using System.Net.Http.Headers;
using Prtr.Web.Endpoints.Maps;

namespace Prtr.Tests.Http.Maps;

/// <summary>The file of streets beside the register, in the ranges that a map asks for.</summary>
public class StreetTilesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_map_gets_the_ranges_that_it_asks_for_uncompressed()
    {
        var whole = await site.Client.GetByteArrayAsync(StreetTiles.Path);

        using var part = await AskAsync(new RangeHeaderValue(7, 20));
        using var beyond = await AskAsync(new RangeHeaderValue(whole.Length, null));
        using var same = await AskAsync(new RangeHeaderValue(0, 3), part.Headers.ETag);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[7..21], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(new ContentRangeHeaderValue(7, 20, whole.Length), part.Content.Headers.ContentRange);
        Assert.Equal("application/vnd.pmtiles", part.Content.Headers.ContentType!.ToString());
        Assert.Empty(part.Content.Headers.ContentEncoding);
        Assert.False(part.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task A_page_says_where_the_streets_are_and_whose_they_are()
    {
        var page = await site.Client.GetStringAsync("/en/facilities/1");

        Assert.Contains($"data-streets=\"{StreetTiles.Path}\"", page, StringComparison.Ordinal);
        Assert.Contains("© OpenStreetMap contributors", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_holds_no_streets_is_named_with_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("prtr-streets-");
        string In(string name) => Path.Combine(folder.FullName, name);
        File.WriteAllText(In("notes.txt"), "PMTiles");

        Assert.Null(StreetTiles.None.Problem());
        Assert.Null(new StreetTiles(StreetFile.Write(In("streets.pmtiles"))).Problem());
        Assert.Contains("not a PMTiles file of version 3 with vector tiles", new StreetTiles(In("notes.txt")).Problem()!, StringComparison.Ordinal);
        Assert.Contains("not a PMTiles file of version 3 with vector tiles", new StreetTiles(StreetFile.Write(In("pictures.pmtiles"), tileType: 2)).Problem()!, StringComparison.Ordinal);
        Assert.Contains(In("away.pmtiles"), new StreetTiles(In("away.pmtiles")).Problem()!, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private async Task<HttpResponseMessage> AskAsync(RangeHeaderValue range, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, StreetTiles.Path);
        request.Headers.Range = range;
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await site.Client.SendAsync(request);
    }
}
