using Microsoft.Playwright;

namespace Prtr.Tests.Browser;

/// <summary>What readers do: with the keyboard alone, without a script, on the map.</summary>
[Collection(BrowserTests.Name)]
public class ReaderTests(BrowserFixture browser)
{
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
}
