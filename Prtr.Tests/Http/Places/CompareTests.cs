using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http.Places;

/// <summary>Facilities and regions side by side.</summary>
public class CompareTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("facility=12&facility=40")]
    [InlineData("region=350000000&region=550000000&year=2020&year=2022")]
    public async Task The_figures_are_those_of_the_search_for_the_same_subject_pollutant_and_year(string asked)
    {
        var page = await PageAsync("/en/compare?" + asked);
        var subjects = asked.Split('&').Where(part => !part.StartsWith("year", StringComparison.Ordinal)).ToList();
        var years = asked.Split('&').Where(part => part.StartsWith("year", StringComparison.Ordinal)).DefaultIfEmpty("year=2022").ToList();
        var rows = page.QuerySelectorAll("table.data tbody tr");
        Assert.NotEmpty(rows);
        foreach (var row in rows.Take(4))
        {
            var pollutant = row.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
            var medium = row.QuerySelector("small")!.TextContent.Split(',')[0].ToLowerInvariant();
            var cells = row.QuerySelectorAll("td");
            Assert.Equal(subjects.Count * years.Count, cells.Length);
            for (var i = 0; i < cells.Length; i++)
            {
                using var search = JsonDocument.Parse(await site.Client.GetStringAsync(
                    $"/api/v1/search?{subjects[i / years.Count]}&{years[i % years.Count]}&pollutant={pollutant}&medium={medium}&kind=release&size=1"));
                var total = search.RootElement.GetProperty("total");
                var shown = cells[i].QuerySelector("data")?.GetAttribute("value");
                Assert.Equal(shown is null, total.GetProperty("records").GetInt32() == 0);
                Assert.Equal(shown is null ? 0 : decimal.Parse(shown, CultureInfo.InvariantCulture), shown is null ? 0 : decimal.Parse(total.GetProperty("releases_kg").GetString()!, CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("facility=x&facility=999999&region=1", 0)]
    [InlineData("facility=1&facility=1", 1)]
    [InlineData("facility=1&facility=2&facility=3&facility=4&facility=5", 4)]
    public async Task At_most_four_stand_side_by_side_and_what_the_register_does_not_have_is_said(string asked, int subjects)
    {
        var page = await PageAsync("/kk/compare?" + asked);
        Assert.Equal(subjects, page.QuerySelectorAll(".compared li").Length);
    }

    private async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
}
