using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http.Ogc;

/// <summary>OGC API Features, part 1: what the standard demands, and that the features are those of the search.</summary>
public class OgcTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_landing_page_leads_to_everything_and_everything_answers()
    {
        var landing = await JsonAsync("/ogc");
        var relations = Links(landing).ToDictionary(link => link.Relation, link => link.Address);

        Assert.Contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", (await JsonAsync(relations["conformance"])).GetProperty("conformsTo").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("3.0.3", (await JsonAsync(relations["service-desc"])).GetProperty("openapi").GetString());
        var collections = (await JsonAsync(relations["data"])).GetProperty("collections").EnumerateArray().ToList();
        Assert.Equal(["facilities", "regions"], collections.Select(one => one.GetProperty("id").GetString()));
        foreach (var link in collections.SelectMany(Links).Concat(Links(landing)).Where(link => link.Relation != "license"))
        {
            using var response = await site.Client.GetAsync(link.Address);
            Assert.True(response.IsSuccessStatusCode, link.Address);
        }
    }

    [Theory]
    [InlineData("", "year=all")]
    [InlineData("?datetime=2022-06-01T00:00:00Z", "year=2022")]
    [InlineData("?datetime=2018-01-01/2019-12-31&bbox=70,48,80,54", "year=2018-2019&bbox=70,48,80,54")]
    [InlineData("?datetime=../2017-01-01&activity=1(c)", "year=2016-2017&activity=1(c)")]
    [InlineData("?region_kato=350000000&medium=water", "region=350000000&medium=water&year=all")]
    [InlineData("?bbox=-500,-500,0,500,500,100", "year=all")]
    public async Task Facilities_are_those_that_the_search_finds(string asked, string query)
    {
        var search = await JsonAsync("/ru/search.json?" + query);
        var expected = search.GetProperty("total").GetProperty("facilities").GetInt32();
        var seen = new HashSet<long>();
        string? address = "/ogc/collections/facilities/items" + asked + (asked.Length == 0 ? "?" : "&") + "limit=700";
        while (address is not null)
        {
            var page = await JsonAsync(address);
            Assert.Equal(expected, page.GetProperty("numberMatched").GetInt32());
            Assert.Equal(page.GetProperty("features").GetArrayLength(), page.GetProperty("numberReturned").GetInt32());
            Assert.All(page.GetProperty("features").EnumerateArray(), feature => Assert.True(seen.Add(feature.GetProperty("id").GetInt64())));
            address = Links(page).FirstOrDefault(link => link.Relation == "next").Address;
        }

        Assert.Equal(expected, seen.Count);
    }

    [Fact]
    public async Task Regions_have_outlines_and_the_counts_of_the_search()
    {
        var page = await JsonAsync("/ogc/collections/regions/items?datetime=2022-01-01");
        var regions = page.GetProperty("features").EnumerateArray().ToList();
        var search = await JsonAsync("/ru/search.json?year=2022");

        Assert.Equal(20, regions.Count);
        Assert.Equal(search.GetProperty("total").GetProperty("facilities").GetInt32(), regions.Sum(region => region.GetProperty("properties").GetProperty("facilities").GetInt32()));
        Assert.Single((await JsonAsync("/ogc/collections/regions/items?bbox=76.8,43.2,76.9,43.3&limit=1")).GetProperty("features").EnumerateArray());
    }

    [Fact]
    public async Task A_feature_has_an_address_and_says_its_reference_system()
    {
        using var response = await site.Client.GetAsync("/ogc/collections/facilities/items/1");
        var feature = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("application/geo+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>", Assert.Single(response.Headers.GetValues("Content-Crs")));
        Assert.Equal(("Feature", 1), (feature.GetProperty("type").GetString(), feature.GetProperty("id").GetInt32()));
        Assert.Contains(Links(feature), link => link.Relation == "collection");
    }

    [Theory]
    [InlineData("/ogc")]
    [InlineData("/ogc/conformance")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/regions")]
    [InlineData("/ogc/collections/facilities/items?limit=5")]
    [InlineData("/ogc/collections/facilities/items/1")]
    public async Task Everything_is_a_page_too(string address)
    {
        using var asked = await site.Client.GetAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "f=html&lang=ru");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var accepted = await site.Client.SendAsync(request);

        Assert.Equal(("text/html", "text/html"), (asked.Content.Headers.ContentType!.MediaType, accepted.Content.Headers.ContentType!.MediaType));
        using var page = new HtmlParser().ParseDocument(await asked.Content.ReadAsStringAsync());
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[rel=self]"));
    }

    [Theory]
    [InlineData("facilities/items?limit=0", "limit")]
    [InlineData("facilities/items?limit=x", "limit")]
    [InlineData("facilities/items?offset=-1", "offset")]
    [InlineData("facilities/items?bbox=1,2,3", "bbox")]
    [InlineData("facilities/items?datetime=yesterday", "datetime")]
    [InlineData("facilities/items?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857", "bbox-crs")]
    [InlineData("facilities/items?colour=red", "colour")]
    [InlineData("regions/items?f=xml", "f")]
    public async Task A_wrong_parameter_is_refused_by_name(string address, string parameter)
    {
        using var response = await site.Client.GetAsync("/ogc/collections/" + address);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameter, Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("/ogc/collections/lakes")]
    [InlineData("/ogc/collections/lakes/items")]
    [InlineData("/ogc/collections/facilities/items/999999999")]
    [InlineData("/ogc/collections/regions/items/1")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/ogc?lang=ru", null, "ru")]
    [InlineData("/ogc?lang=ru", "en", "ru")]
    [InlineData("/ogc", "en-GB,en;q=0.9,ru;q=0.5", "en")]
    [InlineData("/ogc", "de, ru;q=0.4, en;q=0.3", "ru")]
    [InlineData("/ogc", "ru;q=0, de", "kk")]
    [InlineData("/ogc", null, "kk")]
    [InlineData("/ogc/collections/facilities/items?limit=2&offset=2", "en", "en")]
    public async Task Links_keep_the_language_of_the_first_request(string address, string? accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        using var response = await site.Client.SendAsync(request);
        var first = await response.Content.ReadFromJsonAsync<JsonElement>();
        var followed = await JsonAsync(Links(first).First(link => link.Relation is "data" or "next").Address);

        Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", string.Join(',', response.Headers.Vary), StringComparison.Ordinal);
        var links = Links(first).Concat(Links(followed)).Where(link => link.Relation is not "license").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Matches($"[?&]lang={language}($|&)", link.Address));
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {await response.Content.ReadAsStringAsync()}");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private static IEnumerable<(string Relation, string Address)> Links(JsonElement document) =>
        document.GetProperty("links").EnumerateArray().Select(link => (link.GetProperty("rel").GetString()!, link.GetProperty("href").GetString()!));
}
