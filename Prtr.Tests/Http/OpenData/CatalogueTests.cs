using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http.OpenData;

public class CatalogueTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_catalogue_has_what_DCAT_AP_demands()
    {
        var graph = await GraphAsync();
        Demands("dcat:Catalog", "dct:title", "dct:description", "dct:publisher", "dcat:dataset", "dcat:service");
        Demands("dcat:DatasetSeries", "dct:title", "dct:description");
        Demands("dcat:Dataset", "dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:theme", "dcat:distribution");
        Demands("dcat:Distribution", "dcat:accessURL", "dcat:downloadURL", "dct:license", "dcat:mediaType");
        Demands("dcat:DataService", "dct:title", "dcat:endpointURL", "dcat:servesDataset");

        void Demands(string type, params string[] properties)
        {
            var resources = graph.Where(resource => resource.GetProperty("@type").GetString() == type).ToList();
            Assert.NotEmpty(resources);
            Assert.All(resources, resource => Assert.All(properties, property => Assert.True(resource.TryGetProperty(property, out _), $"{resource.GetProperty("@id")} has no {property}")));
        }
    }

    [Fact]
    public async Task Every_link_inside_the_catalogue_leads_to_something_it_describes()
    {
        var graph = await GraphAsync();
        var described = graph.Select(resource => resource.GetProperty("@id").GetString()).ToHashSet();
        var inner = graph.SelectMany(resource => resource.EnumerateObject().Where(member => member.Name is "dcat:dataset" or "dcat:distribution" or "dcat:inSeries" or "dcat:service" or "dcat:servesDataset"))
            .SelectMany(member => member.Value.EnumerateArray()).Select(link => link.GetProperty("@id").GetString()).ToList();

        Assert.NotEmpty(inner);
        Assert.All(inner, link => Assert.Contains(link, described));
        Assert.Equal(7, graph.Count(resource => resource.TryGetProperty("dcat:inSeries", out _)));
    }

    [Fact]
    public async Task Turtle_says_the_same_of_the_same_things()
    {
        var turtle = await site.Client.GetStringAsync("/catalog.ttl");

        Assert.StartsWith("@prefix dcat:", turtle, StringComparison.Ordinal);
        Assert.All(await GraphAsync(), resource => Assert.Contains($"\n<{resource.GetProperty("@id").GetString()}> a {resource.GetProperty("@type").GetString()}", turtle, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/ru/data")]
    [InlineData("/kk/search?medium=air")]
    [InlineData("/en/pollutants/8")]
    [InlineData("/ru/facilities/1")]
    public async Task Pages_describe_their_data_for_search_engines(string address)
    {
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        var dataset = Assert.Single(
            page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement),
            described => described.GetProperty("@type").GetString() == "Dataset");

        Assert.InRange(dataset.GetProperty("description").GetString()!.Length, 50, 5000);
        Assert.NotEmpty(dataset.GetProperty("distribution").EnumerateArray());
        foreach (var file in dataset.GetProperty("distribution").EnumerateArray().Take(3))
        {
            using var response = await site.Client.GetAsync(file.GetProperty("contentUrl").GetString(), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(file.GetProperty("encodingFormat").GetString(), response.Content.Headers.ContentType!.MediaType);
        }
    }

    private async Task<List<JsonElement>> GraphAsync()
    {
        using var response = await site.Client.GetAsync("/catalog.jsonld");
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
        return [.. JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("@graph").EnumerateArray()];
    }
}
