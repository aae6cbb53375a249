using Microsoft.Playwright;

namespace Prtr.Tests.Browser;

/// <summary>What readers do: with the keyboard alone, without a script, on the map.</summary>
[Collection(BrowserTests.Name)]
public class ReaderTests(BrowserFixture browser)
{
    private const int MostStops = 15;

    [SkippableFact]
    public async Task The_first_tab_leads_past_the_header_to_the_content()
    {
        var page = await browser.OpenAsync("/ru");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [SkippableFact]
    public async Task Suggestions_are_chosen_by_arrow_keys()
    {
        var page = await browser.OpenAsync("/ru");
        var field = page.Locator("#q");

        await field.FillAsync("ртут");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");

        await page.WaitForURLAsync("**/ru/search?pollutant=21");
    }

    [SkippableFact]
    public async Task Escape_closes_the_suggestions_and_keeps_the_text()
    {
        var page = await browser.OpenAsync("/kk");
        var field = page.Locator("#q");

        await field.FillAsync("сынап");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await field.PressAsync("Escape");

        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("сынап");
    }

    [SkippableFact]
    public async Task A_click_on_a_cluster_comes_nearer_and_a_point_names_its_facility()
    {
        var page = await browser.OpenAsync("/ru/search?region=710000000");
        await page.Locator("prtr-map").ScrollIntoViewIfNeededAsync();

        await Assertions.Expect(page.Locator(".map-point, .map-cluster").First).ToBeVisibleAsync();
        while (await page.Locator(".map-point").CountAsync() == 0)
        {
            var before = await page.Locator(".map-cluster").AllInnerTextsAsync();
            await page.Locator(".map-cluster").First.ClickAsync();
            await Assertions.Expect(page.Locator(".map-cluster, .map-point")).Not.ToHaveTextAsync(before);
        }

        await page.Locator(".map-point").First.ClickAsync();
        await Assertions.Expect(page.Locator(".leaflet-popup a[href^='/ru/facilities/']")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Letters_typed_above_a_long_facet_leave_only_matching_values()
    {
        var page = await browser.OpenAsync("/ru/search");

        await page.GetByLabel("Поиск в списке: Регион").FillAsync("караг");

        await Assertions.Expect(page.Locator("prtr-facet-filter[data-facet='Регион'] li:visible")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Without_a_script_a_search_goes_from_the_start_page_to_a_facility()
    {
        var page = await browser.OpenAsync("/ru", script: false);

        Assert.True(await page.Locator("img.map-drawn").EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));
        await page.Locator("#q").FillAsync("котельная");
        await page.GetByRole(AriaRole.Button, new() { Name = "Найти" }).ClickAsync();
        await page.Locator(".facet-value a").First.ClickAsync();
        await page.Locator("table.data tbody th a").First.ClickAsync();

        Assert.Contains("/ru/facilities/", page.Url, StringComparison.Ordinal);
        Assert.Contains("отельная", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task On_a_phone_two_actions_lead_from_the_start_page_to_what_the_plant_next_door_releases_whether_it_is_much_and_whether_it_rises()
    {
        var page = await browser.OpenAsync("/ru", width: 390, touch: true);

        // The first: the town is typed and chosen.
        await page.GetByLabel("Где вы живете?").FillAsync("теміртау");
        await page.GetByRole(AriaRole.Option).First.TapAsync();
        await page.WaitForURLAsync("**/ru/place?near=*");
        // The second: the plant.
        await page.Locator(".plant h3 a").First.TapAsync();
        await page.WaitForURLAsync("**/ru/facilities/*");

        var answer = page.Locator(".answer-releases li").First;
        await Assertions.Expect(answer.Locator("data.quantity")).ToBeVisibleAsync();
        await Assertions.Expect(answer).ToContainTextAsync("порог");
        await Assertions.Expect(answer.Locator(".change")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(answer).ToContainTextAsync("В стране:");
    }

    [SkippableFact]
    public async Task Without_a_script_a_town_is_asked_for_its_radius_chosen_and_its_plants_are_there()
    {
        var page = await browser.OpenAsync("/kk", script: false);

        await page.Locator("#place").FillAsync("Теміртау");
        await page.Locator(".place-form button[type=submit]").ClickAsync();
        await page.Locator("#km").FillAsync("20");
        await page.Locator(".place-radius button").ClickAsync();

        Assert.EndsWith(",20", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator(".plant").CountAsync() > 1);
    }

    [SkippableFact]
    public async Task The_keyboard_reaches_the_first_plant_in_few_stops()
    {
        var page = await browser.OpenAsync("/ru/place?near=49.802,73.102,10");

        Assert.InRange(await StopsAsync(page, ".plant a"), 1, MostStops);
    }

    [SkippableFact]
    public async Task The_keyboard_leads_from_the_start_page_to_the_first_result_in_few_stops()
    {
        var page = await browser.OpenAsync("/ru");

        var stops = await StopsAsync(page, "#q");
        await page.Keyboard.TypeAsync("котельная");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ru/search?q=*");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
        stops += await StopsAsync(page, "#rows a");

        Assert.InRange(stops, 1, MostStops);
    }

    [SkippableFact]
    public async Task A_position_leaves_the_phone_rounded_to_a_hundred_metres()
    {
        var page = await browser.OpenAsync("/ru", width: 390, touch: true);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 50.054371f, Longitude = 72.947239f });
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        // Until the typeface is there the button may still move a little.
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        await page.Locator("prtr-locate button").TapAsync();

        await page.WaitForURLAsync("**/ru/place?near=50.054,72.947,10", new() { WaitUntil = WaitUntilState.Commit });
        Assert.DoesNotContain(asked, address => address.Contains("50.0543", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_tap_on_a_rounded_figure_says_it_exactly()
    {
        var page = await browser.OpenAsync("/ru/facilities/1", width: 390, touch: true);
        var figure = page.Locator("data.quantity[title]").First;

        await figure.TapAsync();

        await Assertions.Expect(page.Locator(".hint")).ToHaveTextAsync((await figure.GetAttributeAsync("title"))!);
        await page.Locator("h1").TapAsync();
        await Assertions.Expect(page.Locator(".hint")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task The_language_changes_and_the_query_stays()
    {
        var page = await browser.OpenAsync("/ru/search?pollutant=21&year=2020");

        await page.GetByRole(AriaRole.Link, new() { Name = "Қазақша" }).ClickAsync();

        Assert.EndsWith("/kk/search?pollutant=21&year=2020", page.Url, StringComparison.Ordinal);
        Assert.Equal("kk", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [SkippableTheory]
    [InlineData("/kk")]
    [InlineData("/ru/search")]
    [InlineData("/en/facilities/1")]
    public async Task Nothing_breaks_the_content_security_policy(string address)
    {
        var page = await browser.OpenAsync("/en/help");
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(said);
    }

    // Ways past a part are taken where they are offered.
    private static async Task<int> StopsAsync(IPage page, string aim)
    {
        var stops = 0;
        while (stops < 3 * MostStops && !await page.EvaluateAsync<bool>($"document.activeElement.matches('{aim}')"))
        {
            await page.Keyboard.PressAsync("Tab");
            stops++;
            if (await page.EvaluateAsync<bool>("document.activeElement.matches('.skip-link, .map-skip')"))
            {
                await page.Keyboard.PressAsync("Enter");
            }
        }

        return stops;
    }
}
