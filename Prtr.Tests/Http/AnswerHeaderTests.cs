using System.Net;
using System.Net.Http.Headers;
using Prtr.Search.Register;

namespace Prtr.Tests.Http;

/// <summary>Who has an answer already is told so, and what is text travels compressed.</summary>
public sealed class AnswerHeaderTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/ogc")]
    [InlineData("/ogc/api")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/facilities/items?limit=5")]
    [InlineData("/ogc/collections/regions/items/750000000")]
    [InlineData("/catalog.jsonld")]
    [InlineData("/catalog.ttl")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/v1/aggregate?rows=region")]
    public async Task Who_has_the_answer_already_gets_304(string address)
    {
        var (known, second) = await AskTwiceAsync(address);
        using var answer = second;

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(known, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/ogc/collections/facilities/items?limit=5", "/ogc/collections/facilities/items?limit=6", "*/*", "*/*")]
    [InlineData("/ogc/collections/facilities/items?limit=5", "/ogc/collections/facilities/items?limit=5", "application/geo+json", "text/html")]
    [InlineData("/ogc/collections?lang=ru", "/ogc/collections?lang=en", "*/*", "*/*")]
    public async Task Another_answer_has_another_tag(string address, string other, string accept, string otherAccept) =>
        Assert.NotEqual(await TagAsync(address, accept), await TagAsync(other, otherAccept));

    [Theory]
    [InlineData("/api/v1/search?medium=fire")]
    [InlineData("/api/v1/suggest?q=a&count=1000")]
    [InlineData("/ogc/collections/facilities/items?limit=0")]
    [InlineData("/ogc/collections/lakes")]
    public async Task A_refusal_has_no_tag(string address) => Assert.Null((await site.Client.GetAsync(address)).Headers.ETag);

    [Theory]
    [InlineData("/ru/search.csv?year=2022", "text/csv")]
    [InlineData("/ru/search.json?year=2022", "application/json")]
    [InlineData("/ru/search.jsonl?year=2022", "application/x-ndjson")]
    [InlineData("/ru/search.geojson?year=2022", "application/geo+json")]
    [InlineData("/ru/analyse.csv?rows=region", "text/csv")]
    [InlineData("/ru/search.atom?year=2022", "application/atom+xml")]
    [InlineData("/api/v1/records?year=2022", "application/json")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/ogc/api", "application/vnd.oai.openapi+json")]
    [InlineData("/ogc/collections/regions/items", "application/geo+json")]
    [InlineData("/catalog.jsonld", "application/ld+json")]
    [InlineData("/catalog.ttl", "text/turtle")]
    public async Task Text_is_compressed_for_who_accepts_it(string address, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await site.Client.SendAsync(request);

        Assert.Equal((type, "gzip"), (response.Content.Headers.ContentType!.MediaType, Assert.Single(response.Content.Headers.ContentEncoding)));
    }

    [Theory]
    [InlineData("/openapi/v1.json", "en")]
    [InlineData("/ogc/api", "en")]
    [InlineData("/catalog.jsonld", "kk,ru,en")]
    [InlineData("/catalog.ttl", "kk,ru,en")]
    public async Task A_document_that_is_one_for_all_readers_says_its_own_languages_and_has_one_tag(string address, string languages)
    {
        foreach (var accepted in Languages.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Language", accepted);
            using var response = await site.Client.SendAsync(request);
            Assert.Equal(languages, string.Join(',', response.Content.Headers.ContentLanguage));

            var again = (await AskTwiceAsync(address, accepted)).Second;
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            again.Dispose();
        }
    }

    // The site is everybody's, and the catalogue grows with each bulk file that another test has made: whoever meets that asks again.
    private async Task<(EntityTagHeaderValue Known, HttpResponseMessage Second)> AskTwiceAsync(string address, string language = "*")
    {
        const int bulkFiles = 50;
        for (var changes = 0; ; changes++)
        {
            using var first = await site.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            again.Headers.Add("Accept-Language", language);
            var second = await site.Client.SendAsync(again);
            if (second.StatusCode == HttpStatusCode.NotModified || first.Headers.ETag!.Equals(second.Headers.ETag) || changes == bulkFiles)
            {
                return (first.Headers.ETag!, second);
            }

            second.Dispose();
        }
    }

    private async Task<string> TagAsync(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        using var response = await site.Client.SendAsync(request);
        return response.Headers.ETag!.Tag;
    }
}
