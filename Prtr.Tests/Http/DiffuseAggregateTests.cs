using System.Globalization;
using System.Net;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;

namespace Prtr.Tests.Http;

/// <summary>Aggregates over diffuse sources, compared with the view in the database.</summary>
public sealed class DiffuseAggregateTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("region", "region", "")]
    [InlineData("pollutant", "pollutant", "")]
    [InlineData("group", "pollutant_group", "group:")]
    [InlineData("medium", "medium", "")]
    [InlineData("method", "method", "")]
    [InlineData("category", "source_category", "")]
    [InlineData("year", "reporting_year", "")]
    public async Task Records_and_sums_by_each_dimension_are_those_of_the_database(string dimension, string column, string prefix)
    {
        await using var connection = await site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(default);
        var rows = await connection.QueryAsync<(string Value, long Units)>($"select cast({column} as varchar(40)), quantity_kg_e8 from public_diffuse where reporting_year between 2021 and 2022 and pollutant = 8");
        var expected = rows.GroupBy(row => prefix + row.Value).ToDictionary(group => group.Key, group => (group.Count(), group.Sum(row => row.Units / 100_000_000m)));

        var answer = await JsonAsync($"/api/v1/aggregate?kind=diffuse&pollutant=8&year=2021-2022&rows={dimension}&measure=records&measure=diffuse_kg&lang=en");
        var cells = answer.GetProperty("cells").EnumerateArray().ToDictionary(cell => cell.GetProperty(dimension).GetString()!, Figures);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), cells.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal((expected.Values.Sum(sum => sum.Item1), expected.Values.Sum(sum => sum.Item2)), Figures(answer.GetProperty("total")));
        Assert.All(answer.GetProperty("cells").EnumerateArray(), cell => Assert.NotEqual("", cell.GetProperty(dimension + "_label").GetString()));
    }

    [Fact]
    public async Task Records_are_counted_when_no_measure_is_named()
    {
        var search = (await JsonAsync("/api/v1/search?kind=diffuse&year=2022")).GetProperty("total").GetProperty("records").GetInt32();

        var total = (await JsonAsync("/api/v1/aggregate?rows=region&columns=district&kind=diffuse&year=2022")).GetProperty("total");

        Assert.True(search > 0);
        Assert.Equal(search, total.GetProperty("records").GetInt32());
        Assert.False(total.TryGetProperty("facilities", out _));
    }

    [Theory]
    [InlineData("kind=diffuse&rows=region&measure=facilities", "measure", "records, diffuse_kg")]
    [InlineData("kind=diffuse&rows=region&measure=releases_kg", "measure", "records, diffuse_kg")]
    [InlineData("kind=diffuse&rows=waste", "rows", "method, category")]
    [InlineData("kind=diffuse&columns=facility", "columns", "method, category")]
    [InlineData("kind=diffuse&rows=year&year=all&comparable=yes", "comparable", "no")]
    [InlineData("rows=region&measure=diffuse_kg", "measure", "facilities, records")]
    [InlineData("rows=category", "rows", "region, district")]
    public async Task What_only_the_other_kind_has_is_refused_with_what_can_be_asked(string query, string parameter, string allowed)
    {
        using var response = await site.Client.GetAsync("/api/v1/aggregate?lang=en&" + query);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];

        Assert.Equal((HttpStatusCode.BadRequest, parameter), (response.StatusCode, error.GetProperty("parameter").GetString()));
        Assert.Contains(allowed, error.GetProperty("allowed").GetString(), StringComparison.Ordinal);
        Assert.Contains("diffuse", error.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyse.csv")]
    [InlineData("analyse.xlsx")]
    [InlineData("analyse.svg")]
    [InlineData("analyse")]
    public async Task Page_and_files_show_them_in_three_languages(string path)
    {
        foreach (var language in Search.Register.Languages.All)
        {
            using var response = await site.Client.GetAsync($"/{language}/{path}?kind=diffuse&pollutant=8&year=2022&rows=category&measure=diffuse_kg&change=yes&rank=yes&share=column");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static (int Records, decimal Kg) Figures(JsonElement cell) =>
        (cell.GetProperty("records").GetInt32(), decimal.Parse(cell.GetProperty("diffuse_kg").GetString()!, CultureInfo.InvariantCulture));

    private async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await site.Client.GetStringAsync(address)).RootElement;
}
