using System.Net;
using System.Text.Json;
using Prtr.Search.Register;

namespace Prtr.Tests.Http;

/// <summary>Who is refused is told so: nothing of a refused query was answered.</summary>
public sealed class RefusalTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("search?medium=fire")]
    [InlineData("records?colour=red")]
    [InlineData("facets?page=1&page=2")]
    [InlineData("aggregate?rows=regions")]
    [InlineData("aggregate?kind=diffuse&rows=waste")]
    [InlineData("facilities/1?facility=2")]
    [InlineData("suggest?q=a&count=many")]
    public async Task A_refusal_never_says_that_something_was_ignored(string address)
    {
        foreach (var language in Languages.All)
        {
            using var response = await site.Client.GetAsync($"/api/v1/{address}&lang={language}");
            var text = await response.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.DoesNotMatch("ignored|dropped|не учтен|ескерілме", text);
            var error = JsonDocument.Parse(text).RootElement.GetProperty("errors")[0];
            Assert.NotEqual("", error.GetProperty("allowed").GetString());
        }
    }

    [Theory]
    [InlineData("en", "Refused: the value “fire” of the parameter “medium” cannot be read. Allowed: ")]
    [InlineData("ru", "Запрос отклонен: значение «fire» параметра «medium» непонятно. Допустимо: ")]
    [InlineData("kk", "Сұрау қабылданбады: «medium» параметрінің «fire» мәні түсініксіз. Рұқсат етілген мәндер: ")]
    public async Task It_says_what_is_wrong_and_what_is_allowed(string language, string detail)
    {
        using var response = await site.Client.GetAsync($"/api/v1/search?medium=fire&lang={language}");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("air", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/suggest?q=a&count=many&lang=ru", "Запрос отклонен: значение «many» параметра «count» непонятно. Допустимо: 1-50.")]
    [InlineData("/kk/search.csv?columns=colour", "Сұрау қабылданбады: «columns» параметрінің «colour» мәні түсініксіз. Рұқсат етілген мәндер: year, ")]
    [InlineData("/ogc/collections/facilities/items?limit=0&lang=en", "Refused: the value “0” of the parameter “limit” cannot be read. Allowed: ")]
    public async Task So_does_the_refusal_of_a_parameter_outside_of_the_query(string address, string detail)
    {
        using var response = await site.Client.GetAsync(address);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(problem.GetProperty("detail").GetString(), problem.GetProperty("errors")[0].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_page_answers_the_rest_and_says_what_it_left_out() =>
        Assert.Contains("was ignored", await site.Client.GetStringAsync("/en/search?medium=fire&year=2022"), StringComparison.Ordinal);
}
