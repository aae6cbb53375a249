using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsvHelper;

namespace Prtr.Tests.Http;

/// <summary>Aggregates over the demonstration register: page, API and files say the same as the search.</summary>
public class AggregateTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("year=all", "rows=region")]
    [InlineData("waste=hazardous&year=2022", "rows=region&rows=operation")]
    [InlineData("medium=air&region=550000000&year=2018-2022", "rows=pollutant&columns=year")]
    [InlineData("q=уголь&year=all", "rows=medium")]
    [InlineData("withheld=yes&year=all", "rows=facility")]
    public async Task Totals_are_those_of_the_search(string query, string dimensions)
    {
        const string measures = "measure=facilities&measure=records&measure=releases_kg&measure=accidental_kg&measure=wastewater_kg&measure=waste_t";
        var aggregate = await JsonAsync($"/api/v1/aggregate?{query}&{dimensions}&{measures}");
        var search = await JsonAsync($"/api/v1/search?{query}");
        var (total, found) = (aggregate.GetProperty("total"), search.GetProperty("total"));

        Assert.Equal(search.GetProperty("release").GetString(), aggregate.GetProperty("release").GetString());
        Assert.All((string[])["facilities", "records"], name => Assert.Equal(found.GetProperty(name).GetInt32(), total.GetProperty(name).GetInt32()));
        Assert.All((string[])["releases_kg", "accidental_kg", "wastewater_kg", "waste_t"], name => Assert.Equal(
            found.TryGetProperty(name, out var sum) ? sum.GetString() : "0", total.GetProperty(name).GetString() ?? "0"));
        var cells = aggregate.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(found.GetProperty("records").GetInt32(), cells.Sum(cell => cell.GetProperty("records").GetInt32()));
        Assert.Equal(
            found.GetProperty("releases").EnumerateArray().Select(sum => (sum.GetProperty("pollutant").GetString(), Exact(sum, "kg"))).Where(sum => sum.Item2 > 0),
            cells.Where(cell => cell.GetProperty("pollutant").GetString()?.Contains(':', StringComparison.Ordinal) == false)
                .GroupBy(cell => cell.GetProperty("pollutant").GetString())
                .Select(pollutant => (pollutant.Key, pollutant.Sum(cell => cell.GetProperty("releases_kg").GetString() is null ? 0 : Exact(cell, "releases_kg"))))
                .Where(sum => sum.Item2 > 0).OrderBy(sum => int.Parse(sum.Key!, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_value_of_a_row_is_what_the_search_for_it_finds()
    {
        var aggregate = await JsonAsync("/api/v1/aggregate?pollutant=8&medium=air&year=2022&rows=region&rows=sector&measure=releases_kg&measure=facilities");
        foreach (var cell in aggregate.GetProperty("cells").EnumerateArray().Take(8))
        {
            var search = await JsonAsync($"/api/v1/search?pollutant=8&medium=air&year=2022&region={cell.GetProperty("region").GetString()}&activity={cell.GetProperty("sector").GetString()}&size=1");
            Assert.Equal(search.GetProperty("total").GetProperty("facilities").GetInt32(), cell.GetProperty("facilities").GetInt32());
            Assert.Equal(Exact(search.GetProperty("total"), "releases_kg"), Exact(cell, "releases_kg"));
        }
    }

    [Theory]
    [InlineData("/en/analyse.json")]
    [InlineData("/api/v1/aggregate")]
    public async Task The_order_of_rows_and_measures_is_that_of_the_address(string path)
    {
        foreach (var (first, second) in new[] { ("sector", "region"), ("region", "sector") })
        {
            var answer = await JsonAsync($"{path}?rows={first}&rows={second}&measure=waste_t&measure=facilities");
            Assert.Equal([first, second], answer.GetProperty("query").GetProperty("rows").EnumerateArray().Select(row => row.GetString()));
            Assert.Equal(["waste_t", "facilities"], answer.GetProperty("measures").EnumerateArray().Select(measure => measure.GetProperty("name").GetString()));
        }
    }

    [Fact]
    public async Task CSV_holds_the_cells_of_the_JSON()
    {
        const string query = "year=2020-2022&rows=region&columns=year&measure=waste_t&share=column&rank=yes&change=yes";
        var json = await JsonAsync($"/en/analyse.json?{query}");
        using var csv = CsvReader.Create(await site.Client.GetStreamAsync($"/en/analyse.csv?{query}"), CsvReaderOptions.Default, false);
        var cells = json.GetProperty("cells").EnumerateArray().ToList();
        var row = 0;
        while (csv.Read())
        {
            var cell = cells[row++];
            Assert.Equal(cell.EnumerateObject().Select(member => member.Name), csv.Headers);
            Assert.All(cell.EnumerateObject(), member => Assert.Equal(member.Value.ToString(), csv.GetString(member.Name)));
        }

        Assert.Equal(cells.Count, row);
        Assert.True(row > 20);
    }

    [Theory]
    [InlineData("/api/v1/aggregate?rows=planet", "rows", "planet")]
    [InlineData("/ru/analyse.csv?rows=region&measure=tonnes", "measure", "tonnes")]
    [InlineData("/ru/analyse.json?rows=region&year=all&change=yes", "change", "yes")]
    [InlineData("/api/v1/aggregate?rows=region&medium=fire", "medium", "fire")]
    public async Task A_malformed_request_is_refused_by_name(string address, string parameter, string value)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal((parameter, value), (error.GetProperty("parameter").GetString(), error.GetProperty("value").GetString()));
        Assert.False(string.IsNullOrEmpty(error.GetProperty("allowed").GetString()));
    }

    [Theory]
    [InlineData("rows=region&columns=year&year=all&measure=hazardous_waste_t", "line")]
    [InlineData("pollutant=8&rows=region&columns=medium&measure=releases_kg", "stacked")]
    [InlineData("rows=region&columns=sector&measure=facilities", "heat")]
    [InlineData("rows=sector&measure=facilities", "bar")]
    [InlineData("rows=region&measure=facilities", "map")]
    public async Task Each_drawing_is_a_picture_of_its_own(string query, string chart)
    {
        using var response = await site.Client.GetAsync($"/kk/analyse.svg?{query}&chart={chart}");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        var svg = XElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Equal("kk", svg.Attribute("lang")!.Value);
    }

    [Fact]
    public async Task The_page_shows_the_figures_of_the_API_with_links_to_the_search()
    {
        const string query = "pollutant=8&medium=air&year=2022&rows=region&measure=releases_kg&measure=facilities";
        var json = await JsonAsync($"/en/analyse.json?{query}");
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync($"/en/analyse?{query}"));
        var rows = page.QuerySelectorAll("table.analyse tbody tr");
        var cells = json.GetProperty("cells").EnumerateArray().ToList();

        Assert.Equal(cells.Count, rows.Length);
        Assert.All(cells.Zip(rows), pair =>
        {
            var (cell, row) = pair;
            Assert.Equal(cell.GetProperty("region_label").GetString(), row.QuerySelector("th")!.TextContent.Trim());
            Assert.Equal(cell.GetProperty("releases_kg").GetString(), row.QuerySelector("data")!.GetAttribute("value"));
            Assert.Contains($"region={cell.GetProperty("region").GetString()}", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        });
        Assert.Equal(json.GetProperty("total").GetProperty("releases_kg").GetString(), page.QuerySelector("table.analyse tfoot data")!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll("figure.chart svg"), svg => svg.QuerySelector("title")!.TextContent.StartsWith("Releases", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_drops_with_a_word_what_it_cannot_read_and_lists_questions_when_nothing_is_asked()
    {
        Assert.Contains("planet", await site.Client.GetStringAsync("/ru/analyse?rows=planet"), StringComparison.Ordinal);

        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/ru/analyse?region=550000000"));
        var questions = page.QuerySelectorAll(".ready a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(questions.Count >= 6);
        foreach (var question in questions)
        {
            Assert.Contains("region=550000000", question, StringComparison.Ordinal);
            using var answer = await site.Client.GetAsync(question);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static decimal Exact(JsonElement of, string name) =>
        of.GetProperty(name).GetString() is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
