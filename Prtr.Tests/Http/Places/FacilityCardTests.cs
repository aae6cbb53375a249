using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Http.Places;

/// <summary>The answer at the top of a facility's page.</summary>
public class FacilityCardTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(40)]
    public async Task It_begins_with_the_release_that_is_furthest_over_its_threshold_and_its_rank_is_that_of_the_search(int facility)
    {
        using var search = await JsonAsync($"/api/v1/records?facility={facility}&year=2022&kind=release&size=1000&lang=en");
        var releases = search.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("pollutant").GetString() is { Length: > 0 } pollutant && pollutant.All(char.IsDigit) && item.GetProperty("quantity_kg").GetString() is { Length: > 0 })
            .GroupBy(item => (Pollutant: int.Parse(item.GetProperty("pollutant").GetString()!, CultureInfo.InvariantCulture), Medium: item.GetProperty("medium").GetString()!))
            .Select(release => (release.Key, Kg: release.Sum(item => Number(item, "quantity_kg"))))
            .ToList();
        var (main, kg) = releases.MaxBy(release => release.Kg / (ReferenceData.Shipped.Threshold(release.Key.Pollutant, Codes.MediumOf(release.Key.Medium), 2022)?.ThresholdKg.ToDecimal() ?? decimal.MaxValue));
        using var all = await JsonAsync($"/api/v1/search?pollutant={main.Pollutant}&medium={main.Medium}&kind=release&year=2022&size=1000");
        var others = all.RootElement.GetProperty("items").EnumerateArray().Select(item => Number(item, "releases_kg")).ToList();

        var first = (await PageAsync($"/en/facilities/{facility}")).QuerySelector(".answer-releases li")!;

        Assert.EndsWith($"/pollutants/{main.Pollutant}", first.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(kg, decimal.Parse(first.QuerySelector("data")!.GetAttribute("value")!, CultureInfo.InvariantCulture));
        Assert.Contains($"place {others.Count(other => other > kg) + 1} of {others.Count}", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_a_report_is_no_zero()
    {
        using var first = await JsonAsync("/api/v1/records?year=2016&size=1");
        var facility = first.RootElement.GetProperty("items")[0].GetProperty("facility_id").GetInt64();
        var answer = (await PageAsync($"/en/facilities/{facility}?year=2016")).QuerySelector(".answer")!.TextContent;

        Assert.Contains("no data for 2015", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("2011", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_no_longer_reports_has_a_page_that_says_so_and_a_map_of_the_last_report()
    {
        var page = await PageAsync("/en/facilities/44");

        Assert.Contains("no report for 2022; its last one is for 2021", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("facility=44&year=2021", page.QuerySelector(".map-drawn")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_places_of_receivers_are_drawn_and_those_abroad_are_not()
    {
        using var abroad = await JsonAsync("/api/v1/records?destination=!KZ&kind=waste&year=all&size=1");
        var record = abroad.RootElement.GetProperty("items")[0];
        var (facility, year) = (record.GetProperty("facility_id").GetInt64(), record.GetProperty("year").GetInt32());
        var page = await PageAsync($"/en/facilities/{facility}?year={year}");

        Assert.DoesNotContain(page.QuerySelectorAll("#waste ~ .beside li"), item => item.TextContent.Contains(record.GetProperty("receiver_name").GetString()!, StringComparison.Ordinal));
        using var drawing = await site.Client.GetAsync($"/en/receivers.svg?facility={facility}&year={year}");
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (drawing.StatusCode, drawing.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/en/receivers.svg")).StatusCode);
        using var passedOn = await site.Client.GetAsync("/embed/en/facilities/1.svg?part=receivers");
        Assert.Contains("where the waste went", await passedOn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<JsonDocument> JsonAsync(string address) => JsonDocument.Parse(await site.Client.GetStringAsync(address));

    private async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));

    private static decimal Number(JsonElement item, string name) => decimal.Parse(item.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
