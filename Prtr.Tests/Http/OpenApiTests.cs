using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Register;
using Prtr.Web.Endpoints.OpenApi;

namespace Prtr.Tests.Http;

/// <summary>The description of the API says what the API does: every route, parameter, answer and example.</summary>
public partial class OpenApiTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_route_of_the_API_is_described_in_three_languages()
    {
        var api = await ReadAsync();
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal) && !path.Contains("**", StringComparison.Ordinal));

        Assert.Equal(routes.Order(), api.Operations.Select(o => o.Path).Order());
        Assert.All(api.Operations, operation => Assert.All(Languages.All, language =>
            Assert.False(string.IsNullOrEmpty(ApiWords.Operation((string?)operation.Json["operationId"], language)), operation.Path)));
    }

    [Fact]
    public async Task Every_parameter_is_described_in_three_languages_and_has_an_example()
    {
        var api = await ReadAsync();
        foreach (var (operation, parameter) in api.Operations.SelectMany(o => o.Parameters.Select(p => (o, p))))
        {
            var where = $"{operation.Path} {parameter["name"]}";
            var name = (string)parameter["name"]! is "value" ? (string)operation.Json["operationId"]! : (string)parameter["name"]!;
            Assert.All(Languages.All, language => Assert.False(string.IsNullOrEmpty(ApiWords.Parameter(name, language)), where));
            Assert.False(string.IsNullOrEmpty((string?)parameter["description"]), where);
            Assert.NotNull(parameter["example"]);
        }
    }

    [Fact]
    public async Task The_example_of_every_parameter_is_answered_as_described()
    {
        var api = await ReadAsync();
        foreach (var operation in api.Operations)
        {
            await AsDescribedAsync(api, operation, operation.Address(), HttpStatusCode.OK);
            foreach (var parameter in operation.Parameters.Where(p => (string?)p["in"] == "query"))
            {
                await AsDescribedAsync(api, operation, operation.Address((string)parameter["name"]!), HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_and_declares_what_stands_in_its_path()
    {
        var document = JsonNode.Parse(await site.Client.GetStringAsync("/openapi/v1.json"))!;
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => (Path: path.Key, Json: one.Value!))).ToList();
        var names = operations.Select(operation => (string?)operation.Json["operationId"]).ToList();

        Assert.All(document["servers"]!.AsArray(), server => Assert.DoesNotMatch("/$", (string)server!["url"]!));
        Assert.NotEmpty(document["security"]!.AsArray());
        var used = operations.SelectMany(operation => operation.Json["tags"]!.AsArray().Select(tag => (string)tag!)).Distinct().Order();
        Assert.Equal(used, document["tags"]!.AsArray().Select(tag => (string)tag!["name"]!).Order());
        Assert.All(used, tag => Assert.All(Languages.All, language => Assert.False(string.IsNullOrEmpty(ApiWords.Group(tag, language)), tag)));
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9_-]+$", name));
        Assert.Equal(names.Count, names.Distinct().Count());
        foreach (var (path, json) in operations)
        {
            var parameters = json["parameters"]?.AsArray().ToList() ?? [];
            var inPath = parameters.Where(one => (string?)one!["in"] == "path").ToList();
            Assert.Equal(PlaceInPath().Matches(path).Select(place => place.Groups[1].Value).Order(), inPath.Select(one => (string)one!["name"]!).Order());
            Assert.All(inPath, one => Assert.True((bool?)one!["required"], path));
            Assert.All(parameters, one => Assert.False(string.IsNullOrEmpty((string?)one!["description"]), $"{path} {one!["name"]}"));
            Assert.Equal(parameters.Count, parameters.Select(one => ((string?)one!["in"], (string?)one["name"])).Distinct().Count());
            Assert.NotEqual("", (string?)json["summary"] ?? "");
        }
    }

    [Fact]
    public async Task Refusals_are_described_too()
    {
        var api = await ReadAsync();
        var search = api.Operations.Single(o => o.Path == "/api/v1/search");
        await AsDescribedAsync(api, search, "/api/v1/search?medium=fire", HttpStatusCode.BadRequest);
        var facility = api.Operations.Single(o => o.Path.StartsWith("/api/v1/facilities/", StringComparison.Ordinal));
        await AsDescribedAsync(api, facility, "/api/v1/facilities/999999999", HttpStatusCode.NotFound);
        Assert.All(api.Operations, operation => Assert.All((string[])["200", "304", "400", "429"], status => Assert.NotNull(operation.Json["responses"]![status])));
    }

    [Fact]
    public async Task Every_answer_says_how_many_requests_are_left()
    {
        using var response = await site.Client.GetAsync("/api/v1/years");

        Assert.Equal("\"api\";q=1200;w=60", Assert.Single(response.Headers.GetValues("RateLimit-Policy")));
        Assert.Matches("^\"api\";r=\\d+$", Assert.Single(response.Headers.GetValues("RateLimit")));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PlaceInPath();

    private async Task<DescribedApi> ReadAsync() => new(await site.Client.GetStringAsync("/openapi/v1.json"));

    private async Task AsDescribedAsync(DescribedApi api, DescribedOperation operation, string address, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{address}: {response.StatusCode} {text}");
        var differences = api.Differences(operation, (int)status, JsonDocument.Parse(text).RootElement);
        Assert.True(differences.Count == 0, address + Environment.NewLine + string.Join(Environment.NewLine, differences));
    }
}
