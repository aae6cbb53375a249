using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using ClosedXML.Excel;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;

namespace Prtr.Tests.Http;

/// <summary>Diffuse sources of the demonstration register as pages and programs see them, compared with the view in the database.</summary>
public sealed class DiffuseTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly HttpClient client = site.Client;

    [Theory]
    [InlineData("pollutant=8", "reporting_year = 2022 and pollutant = 8")]
    [InlineData("region=750000000&year=2020-2021&medium=air", "region = '750000000' and reporting_year in (2020, 2021) and medium = 'air'")]
    [InlineData("category=landfills&year=all", "source_category = 'landfills'")]
    public async Task Count_and_sum_are_those_of_the_database_in_every_twin(string query, string where)
    {
        await using var connection = await site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(default);
        var rows = (await connection.QueryAsync<long>($"select quantity_kg_e8 from public_diffuse where {where}")).ToList();
        var kg = rows.Sum(units => units / 100_000_000m);
        var pollutants = await connection.QuerySingleAsync<int>($"select count(distinct pollutant) from public_diffuse where {where}");

        var total = (await JsonAsync($"/ru/search.json?kind=diffuse&{query}")).GetProperty("total");
        var lines = (await client.GetStringAsync($"/ru/search.csv?kind=diffuse&{query}&columns=quantity_kg")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        using var book = new XLWorkbook(await client.GetStreamAsync($"/ru/search.xlsx?kind=diffuse&{query}"));

        Assert.True(rows.Count > 0);
        Assert.Equal(rows.Count, total.GetProperty("records").GetInt32());
        Assert.Equal(pollutants == 1 ? kg : null, total.TryGetProperty("diffuse_kg", out var sum) ? decimal.Parse(sum.GetString()!, CultureInfo.InvariantCulture) : default(decimal?));
        Assert.Equal((rows.Count, kg), (lines.Count, lines.Sum(line => decimal.Parse(line, CultureInfo.InvariantCulture))));
        Assert.Equal(rows.Count, book.Worksheet(2).LastRowUsed().RowNumber() - 1);
        Assert.Equal(("0", 0), (total.GetProperty("releases_kg").GetString(), total.GetProperty("facilities").GetInt32()));
    }

    [Fact]
    public async Task What_facilities_report_is_the_same_with_and_without_them()
    {
        var plain = (await JsonAsync("/ru/search.json?pollutant=8")).GetProperty("total").ToString();

        Assert.Equal(plain, (await JsonAsync("/ru/search.json?pollutant=8&kind=release&kind=wastewater&kind=diffuse")).GetProperty("total").ToString());
        Assert.DoesNotContain("diffuse", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_figures_leads_to_the_next_until_all_were_seen()
    {
        var seen = new List<string>();
        for (string? next = "/api/v1/records?kind=diffuse&region=710000000&size=30&lang=en"; next is not null;)
        {
            var page = await JsonAsync(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.ToString()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal((await JsonAsync("/api/v1/facets?kind=diffuse&region=710000000")).GetProperty("total").GetProperty("records").GetInt32(), seen.Distinct().Count());
    }

    [Fact]
    public async Task Regions_with_their_sums_are_outlines_on_a_map()
    {
        var features = (await JsonAsync("/en/search.geojson?kind=diffuse&pollutant=1")).GetProperty("features").EnumerateArray().ToList();

        Assert.Equal(20, features.Count);
        Assert.All(features, feature => Assert.EndsWith("Polygon", feature.GetProperty("geometry").GetProperty("type").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_column_that_only_facilities_have_is_refused() =>
        Assert.Equal(400, (int)(await client.GetAsync("/en/search.csv?kind=diffuse&columns=facility_id")).StatusCode);

    [Theory]
    [InlineData("kk", "Диффузды көздер")]
    [InlineData("ru", "Диффузные источники")]
    [InlineData("en", "Diffuse sources")]
    public async Task The_page_shows_figures_and_the_pages_of_region_and_pollutant_show_them_apart(string language, string title)
    {
        var search = await PageAsync($"/{language}/search?kind=diffuse&pollutant=8");
        Assert.Equal(25, search.QuerySelectorAll("table.data tbody tr").Length);
        Assert.Empty(search.QuerySelectorAll("prtr-map"));
        foreach (var path in new[] { "regions/750000000", "pollutants/8" })
        {
            var section = (await PageAsync($"/{language}/{path}")).QuerySelector("section[aria-labelledby=diffuse]")!;
            Assert.StartsWith(title, section.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(section.QuerySelectorAll("tbody tr"));
        }
    }

    [Fact]
    public async Task Who_searches_facilities_is_told_that_there_are_diffuse_sources_too()
    {
        var note = (await PageAsync("/en/search?pollutant=8")).QuerySelector(".search-results a[href*='kind=diffuse']");

        Assert.NotNull(note);
        Assert.Null((await PageAsync("/en/search?kind=waste")).QuerySelector(".search-results a[href*='kind=diffuse']"));
    }

    [Fact]
    public async Task A_year_without_them_says_which_years_have_them() =>
        Assert.Contains("2020, 2021, 2022", (await PageAsync("/en/search?kind=diffuse&year=2017")).QuerySelector(".search-results")!.TextContent, StringComparison.Ordinal);

    private async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await client.GetStringAsync(address)).RootElement;

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address));
}
