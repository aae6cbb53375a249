using System.Globalization;
using System.Net;
using System.Text.Json;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Http;

/// <summary>Who asks for more than one request may is told the limit and what to do; a page answers the rest.</summary>
public sealed class AskedLimitTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    // A query beyond each limit, and the parameter that is named for it.
    private static readonly Dictionary<string, (string Path, string Query, string Parameter)> Beyond = new()
    {
        ["q"] = ("/api/v1/search", "q=" + new string('a', 201), "q"),
        ["values"] = ("/ru/search.csv", string.Join('&', Enumerable.Range(1, 101).Select(id => $"facility={id}")), "facility"),
        ["near"] = ("/api/v1/records", "near=49.8,73.1,20041", "near"),
        ["around"] = ("/ru/place.json", "near=49.802,73.102,51", "near"),
        ["page"] = ("/api/v1/search", "page=1000001", "page"),
        ["size"] = ("/ru/search.json", "size=99999999999999999999", "size"),
        ["rows"] = ("/api/v1/aggregate", "rows=region&rows=activity&rows=medium", "rows"),
        ["top"] = ("/en/analyse.csv", "rows=facility&top=1001", "top"),
        ["count"] = ("/api/v1/suggest", "q=a&count=51", "count"),
        ["offset"] = ("/ogc/collections/facilities/items", "offset=1000001", "offset"),
    };

    public static TheoryData<string> Limits => [.. Beyond.Keys];

    [Fact]
    public void There_is_a_case_for_each() => Assert.Equal(AskedLimit.All.Select(limit => limit.Name).Except(["cells"]).Order(), Beyond.Keys.Order());

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task What_is_beyond_it_is_refused_with_the_limit_and_what_to_do(string name)
    {
        var limit = AskedLimit.All.Single(one => one.Name == name);
        var (path, query, parameter) = Beyond[name];
        using var response = await site.Client.GetAsync($"{path}?{query}");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal((parameter, limit.Most), (error.GetProperty("parameter").GetString(), error.GetProperty("limit").GetInt64()));
        Assert.Contains(Languages.All, language => error.GetProperty("detail").GetString()!.EndsWith(limit.Advice(language), StringComparison.Ordinal));
        Assert.True(error.GetProperty("value").GetString()!.Length <= 101);
    }

    [Theory]
    [InlineData("q")]
    [InlineData("values")]
    [InlineData("near")]
    [InlineData("page")]
    [InlineData("size")]
    public async Task A_page_answers_the_rest_and_says_the_limit(string name)
    {
        var page = await site.Client.GetStringAsync($"/en/search?{Beyond[name].Query}");

        Assert.Contains(WebUtility.HtmlEncode(AskedLimit.All.Single(one => one.Name == name).Advice("en")), page, StringComparison.Ordinal);
        Assert.Contains("was ignored", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=a&count=51", "count")]
    [InlineData("count=99999999999999999999", "count")]
    [InlineData("q={long}", "q")]
    public async Task Places_have_the_limits_of_completions(string query, string parameter)
    {
        using var response = await site.Client.GetAsync("/api/v1/places?" + query.Replace("{long}", new string('a', 201), StringComparison.Ordinal));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(parameter, Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task The_page_of_a_place_says_the_limit_of_a_text()
    {
        var page = await site.Client.GetStringAsync("/en/place?q=" + new string('a', 201));

        Assert.Contains(WebUtility.HtmlEncode(AskedLimit.Text.Advice("en")), page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"aaa", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_much_as_may_be_asked_is_answered()
    {
        foreach (var query in new[] { "q=" + new string('a', 200), string.Join('&', Enumerable.Range(1, 100).Select(id => $"facility={id}")), "near=49.8,73.1,20040", "page=1000000", "size=1000" })
        {
            using var response = await site.Client.GetAsync($"/api/v1/search?{query}");
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{query}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Malformed_is_worse_than_too_much_and_a_long_list_of_problems_ends()
    {
        using var both = await site.Client.GetAsync("/api/v1/search?size=1001&medium=fire");
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);

        using var many = await site.Client.GetAsync("/api/v1/search?" + string.Join('&', Enumerable.Range(0, 500).Select(index => $"x{index}=1")));
        var problem = JsonDocument.Parse(await many.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(QueryProblem.Most, problem.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public void Each_is_in_the_documentation()
    {
        var document = File.ReadAllText(Repository.PathTo("docs/api.md"));

        Assert.All(AskedLimit.All, limit => Assert.Contains(limit.Most.ToString("N0", CultureInfo.InvariantCulture), document, StringComparison.Ordinal));
    }
}
