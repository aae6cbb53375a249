using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http.Places;

/// <summary>What is near a place: the page, its question, and the same for programs.</summary>
public class PlaceTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Karaganda = "near=49.802,73.102,30";

    [Theory]
    [InlineData("ru", "Темиртау")]
    [InlineData("kk", "Теміртау")]
    [InlineData("en", "temirtau")]
    public async Task The_name_of_a_town_leads_to_its_surroundings(string language, string name)
    {
        using var answer = await site.Client.GetAsync($"/{language}/place?q={Uri.EscapeDataString(name)}");

        Assert.Equal((HttpStatusCode.Redirect, $"/{language}/place?near=50.055,72.965,10"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Namesakes_are_offered_with_their_districts_and_regions_and_lead_to_different_places()
    {
        var page = await PageAsync("/ru/place?q=Алгабас");
        var choices = page.QuerySelectorAll(".place-choices li");

        Assert.True(choices.Length > 10);
        Assert.Equal(choices.Length, choices.Select(choice => choice.QuerySelector("a")!.GetAttribute("href")).Distinct().Count());
        Assert.All(choices.Take(10), choice => Assert.Contains("обл", choice.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("near=49.80187,73.10211,20")]
    [InlineData("near=49.802,73.102&km=20")]
    [InlineData("near=49.802,73.102,5&km=20.4")]
    public async Task An_address_never_says_more_than_a_hundred_metres(string asked)
    {
        using var answer = await site.Client.GetAsync("/en/place?" + asked);
        Assert.Equal("/en/place?near=49.802,73.102,20", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("near=")]
    [InlineData("near=x,y")]
    [InlineData("near=91,181,5")]
    [InlineData("near=NaN,0")]
    [InlineData("near=49.802,73.102,1,2")]
    [InlineData("q=%00%ff")]
    [InlineData("q=zzzzzzzz")]
    [InlineData("near=49.802,73.102,10&order=nothing")]
    public async Task What_names_no_place_asks_again(string asked) =>
        Assert.Single((await PageAsync("/kk/place?" + asked)).QuerySelectorAll("form.place-form"));

    [Fact]
    public async Task Plants_are_in_the_order_that_is_said_and_every_one_within_the_circle()
    {
        foreach (var (order, value) in new (string, Func<JsonElement, decimal>)[]
        {
            ("threshold", item => -Number(item, "times_threshold")), ("score", item => -Number(item, "screening_score")), ("distance", item => item.GetProperty("distance_km").GetDecimal()),
        })
        {
            var items = await ItemsAsync($"{Karaganda}&order={order}");
            Assert.True(items.Count > 5);
            Assert.Equal(items.Select(value).Order(), items.Select(value));
            Assert.All(items, item => Assert.InRange(item.GetProperty("distance_km").GetDouble(), 0, 30));
            var page = await PageAsync($"/ru/place?{Karaganda}{(order == "threshold" ? "" : "&order=" + order)}");
            Assert.Equal(
                items.Take(20).Select(item => item.GetProperty("facility_name").GetString()),
                page.QuerySelectorAll(".plant h3").Select(heading => heading.TextContent.Trim()));
        }
    }

    [Fact]
    public async Task The_plants_are_those_of_the_search_and_their_figures_those_of_their_records()
    {
        var items = await ItemsAsync(Karaganda);
        using var search = JsonDocument.Parse(await site.Client.GetStringAsync($"/api/v1/search?{Karaganda}&size=1000"));
        var found = search.RootElement.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("facility_id").GetInt64());

        Assert.Equal(found.Keys.Order(), items.Select(item => item.GetProperty("facility_id").GetInt64()).Order());
        Assert.All(items, item => Assert.Equal(
            Number(found[item.GetProperty("facility_id").GetInt64()], "screening_score"), Number(item, "screening_score")));
        Assert.Contains(items, item => item.GetProperty("quantity_kg").GetString() is not null && item.GetProperty("quantity_before_kg").GetString() is null);
    }

    [Fact]
    public async Task Where_nothing_is_near_the_nearest_are_named()
    {
        var page = await PageAsync("/ru/place?near=46.1,60.1,1");
        Assert.Equal(5, page.QuerySelectorAll(".empty li a[href^='/ru/facilities/']").Length);
    }

    [Fact]
    public async Task Only_this_site_may_ask_where_the_reader_is()
    {
        using var answer = await site.Client.GetAsync("/ru");
        Assert.Contains("geolocation=(self)", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("near=1")]
    [InlineData("near=49.8,73.1,5&order=luck")]
    public async Task Programs_are_told_what_is_wrong(string asked) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync("/ru/place.json?" + asked)).StatusCode);

    private async Task<IReadOnlyList<JsonElement>> ItemsAsync(string asked)
    {
        using var answer = JsonDocument.Parse(await site.Client.GetStringAsync("/ru/place.json?" + asked));
        return [.. answer.RootElement.Clone().GetProperty("items").EnumerateArray()];
    }

    private async Task<IHtmlDocument> PageAsync(string address) =>
        new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));

    private static decimal Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.GetString() is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;
}
