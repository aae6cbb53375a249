using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Web.Addresses;

namespace Prtr.Tests.Http;

public class ApiTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("search?medium=air")]
    [InlineData("records?year=all&size=3")]
    [InlineData("facets")]
    [InlineData("aggregate?rows=region&measure=waste_t")]
    [InlineData("years")]
    [InlineData("review/2022")]
    [InlineData("suggest?q=па")]
    [InlineData("reference/pollutants")]
    [InlineData("reference/activities")]
    [InlineData("reference/operations")]
    [InlineData("reference/regions")]
    [InlineData("reference/waste")]
    [InlineData("reference/methods")]
    public async Task Every_address_answers_with_JSON_for_every_origin(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + address);
        request.Headers.Add("Origin", "https://example.org");
        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        using var _ = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/v1/search?medium=fire", "medium", "fire")]
    [InlineData("/api/v1/search?colour=red", "colour", "red")]
    [InlineData("/api/v1/records?page=0", "page", "0")]
    [InlineData("/api/v1/search?lang=de", "lang", "de")]
    [InlineData("/api/v1/suggest?q=a&count=0", "count", "0")]
    [InlineData("/ru/search.json?year=22", "year", "22")]
    [InlineData("/ru/search.xlsx?excel=1", "excel", "1")]
    [InlineData("/ru/search.csv?columns=year,colour", "columns", "colour")]
    [InlineData("/ru/pollutants/1.jsonl?columns=Year", "columns", "Year")]
    [InlineData("/ru/search.json?columns=year", "columns", "year")]
    [InlineData("/ru/pollutants/1.csv?pollutant=2", "pollutant", "2")]
    public async Task A_malformed_query_is_refused_by_name(string address, string parameter, string value)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal((parameter, value), (error.GetProperty("parameter").GetString(), error.GetProperty("value").GetString()));
        Assert.NotNull(error.GetProperty("allowed").GetString());
        Assert.NotEqual("", error.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/api/v1/search?year=2022")]
    [InlineData("/api/v1/reference/waste")]
    [InlineData("/ru/search.csv?year=2022")]
    [InlineData("/ru/search.json")]
    public async Task Who_has_the_answer_already_gets_304(string address)
    {
        using var first = await site.Client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await site.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("", await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_query_or_language_has_another_tag()
    {
        var tags = new HashSet<string>();
        foreach (var address in (string[])["/api/v1/facets", "/api/v1/facets?year=2021", "/api/v1/facets?lang=ru", "/ru/search.json", "/kk/search.json"])
        {
            using var response = await site.Client.GetAsync(address);
            Assert.True(tags.Add(response.Headers.ETag!.Tag), address);
        }
    }

    [Fact]
    public async Task The_language_of_names_is_a_parameter_and_no_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/facets?lang=en&year=2022");
        request.Headers.Add("Accept-Language", "ru");
        using var response = await site.Client.SendAsync(request);

        Assert.Contains("\"label\":\"Air\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/facilities/999999999")]
    [InlineData("/api/v1/operators/abc")]
    public async Task What_is_not_there_is_a_problem_document(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("POST", "/api/v1/search", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/ru/search.csv", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/ru/nothing.csv", HttpStatusCode.NotFound)]
    public async Task Whatever_is_refused_where_programs_read_is_a_problem_document(string method, string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await site.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)status, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task OpenAPI_describes_the_query()
    {
        var api = await site.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var search = api.GetProperty("paths").GetProperty("/api/v1/search").GetProperty("get");

        Assert.StartsWith("3.1", api.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var names = search.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToList();
        Assert.Contains("medium", names);
        Assert.Contains("near", names);
        Assert.Contains("lang", names);
    }

    [Fact]
    public void Every_address_for_programs_is_in_the_documentation()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));
        var addresses = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace(SiteLanguages.Route.TrimStart('/'), "{lang}", StringComparison.Ordinal))
            .Where(a => a.StartsWith("/api/", StringComparison.Ordinal) || a.StartsWith("/health/", StringComparison.Ordinal) || a.EndsWith(".csv", StringComparison.Ordinal)
                || a.EndsWith("json", StringComparison.Ordinal) || a.EndsWith(".jsonl", StringComparison.Ordinal) || a.EndsWith(".xlsx", StringComparison.Ordinal))
            .Where(a => a.StartsWith("/{lang}", StringComparison.Ordinal) || !a.Contains("**", StringComparison.Ordinal))
            .Where(a => a.StartsWith("/{lang}", StringComparison.Ordinal) || a.StartsWith("/api/", StringComparison.Ordinal) || a.StartsWith("/health/", StringComparison.Ordinal))
            // What stands on pages for people who have signed in is theirs.
            .Where(a => !a.StartsWith("/{lang}/office/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Contains($"`{address}", documentation, StringComparison.Ordinal));
    }
}
