using System.Text.Json;
using Microsoft.Playwright;

namespace Prtr.Tests.Browser;

/// <summary>Pages that are swapped, not loaded anew: what a reader has before their eyes stays, and what scripts added goes on working.</summary>
[Collection(BrowserTests.Name)]
public class NavigationTests(BrowserFixture browser)
{
    // Lost when a page is loaded anew.
    private const string Stay = "window.stays = true";
    private const string Stays = "window.stays === true";

    private readonly List<string> said = [];

    [SkippableFact]
    public async Task A_chosen_filter_leaves_the_page_where_it_is_scrolled_to()
    {
        var page = await SearchAsync();
        var filter = page.Locator(".facets a[href*='medium=water']").First;
        await filter.ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync("scrollBy({ top: 200, behavior: 'instant' })");
        var before = await page.EvaluateAsync<double>("scrollY");

        await filter.ClickAsync();

        await Assertions.Expect(page.Locator(".chips li")).ToHaveCountAsync(1);
        Assert.EndsWith("/ru/search?medium=water", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
        Assert.InRange(await page.EvaluateAsync<double>("scrollY"), before - 150, before + 150);
    }

    [SkippableFact]
    public async Task The_map_shows_the_places_of_a_newly_chosen_filter()
    {
        var page = await SearchAsync();
        await page.Locator("prtr-map").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".map-cluster").First).ToBeVisibleAsync();
        var all = await ShownPlacesAsync(page);
        await page.EvaluateAsync("document.querySelector('.leaflet-container').stays = true");

        await page.Locator(".facets a[href*='region=710000000']").First.ClickAsync();
        await Assertions.Expect(page.Locator("prtr-map[data-src*='region=710000000']")).ToBeVisibleAsync();
        await UntilAsync(page, $"({Places}) < {all}");

        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.leaflet-container').stays"));
        Assert.InRange(await ShownPlacesAsync(page), 1, all - 1);
    }

    [SkippableFact]
    public async Task Back_leads_to_the_former_answer_without_loading_it_anew()
    {
        var page = await SearchAsync();
        var sentence = await page.Locator(".sentence").InnerTextAsync();
        await page.Locator(".facets a[href*='medium=water']").First.ClickAsync();
        await Assertions.Expect(page.Locator(".chips li")).ToHaveCountAsync(1);

        await page.EvaluateAsync("history.back()");

        await Assertions.Expect(page.Locator(".chips")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".sentence")).ToHaveTextAsync(sentence);
        Assert.EndsWith("/ru/search", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
    }

    [SkippableFact]
    public async Task Back_from_another_page_leads_to_where_the_reader_was()
    {
        var page = await SearchAsync();
        var facility = page.Locator("table.data tbody th a").Last;
        await facility.ScrollIntoViewIfNeededAsync();
        await facility.ClickAsync();
        await Assertions.Expect(page.Locator(".facets")).ToHaveCountAsync(0);

        await page.EvaluateAsync("history.back()");

        await Assertions.Expect(page.Locator(".facets")).ToHaveCountAsync(1);
        await Assertions.Expect(facility).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
    }

    [SkippableFact]
    public async Task Another_page_begins_at_its_top_with_a_map_of_its_own_and_its_content_in_focus()
    {
        var page = await SearchAsync();
        var facility = page.Locator("table.data tbody th a").Last;
        await facility.ScrollIntoViewIfNeededAsync();

        await facility.ClickAsync();
        await page.WaitForURLAsync("**/ru/facilities/*");
        await page.Locator("h1").WaitForAsync();

        await UntilAsync(page, "scrollY === 0 && document.activeElement.id === 'content'");
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
        await page.Locator("prtr-map").First.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("prtr-map").First.Locator(".map-point")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task A_map_that_is_moved_while_another_page_comes_leaves_no_trace_on_it()
    {
        var page = await SearchAsync();
        await page.Locator("prtr-map").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".map-cluster").First).ToBeVisibleAsync();
        var moved = new TaskCompletionSource();
        await page.RouteAsync(address => address.Contains("/ru/facilities/", StringComparison.Ordinal), async route =>
        {
            await moved.Task;
            await route.ContinueAsync();
        });

        await page.EvaluateAsync("document.querySelector('table.data tbody tr:last-child th a').click()");
        await page.WaitForURLAsync("**/ru/facilities/*");
        await page.Locator(".leaflet-control-zoom-in").ClickAsync();
        await Assertions.Expect(page.Locator(".leaflet-zoom-anim")).ToHaveCountAsync(0);
        await page.EvaluateAsync("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        moved.SetResult();

        await Assertions.Expect(page.Locator(".facets")).ToHaveCountAsync(0);
        await UntilAsync(page, "scrollY === 0 && document.activeElement.id === 'content'");
        Assert.Equal("", await page.EvaluateAsync<string>("location.hash"));
    }

    [SkippableFact]
    public async Task Suggestions_and_filters_of_lists_go_on_working_on_a_swapped_page()
    {
        var page = await SearchAsync();
        await page.Locator(".facets a[href*='medium=water']").First.ClickAsync();
        await Assertions.Expect(page.Locator(".chips li")).ToHaveCountAsync(1);

        await page.GetByLabel("Поиск в списке: Регион").FillAsync("караг");
        await Assertions.Expect(page.Locator("prtr-facet-filter[data-facet='Регион'] li:visible")).ToHaveCountAsync(1);
        await page.Locator("#q").FillAsync("ртут");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();

        await page.WaitForURLAsync("**/ru/search?pollutant=21");
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
    }

    [SkippableFact]
    public async Task An_unfolded_list_stays_unfolded_and_a_search_keeps_the_page()
    {
        var page = await SearchAsync();
        await page.RunAndWaitForResponseAsync(
            () => page.Locator(".facets summary", new() { HasText = "Оператор" }).First.ClickAsync(),
            response => response.Url.Contains("/ru/search/facets/operator", StringComparison.Ordinal) && response.Ok);
        await Assertions.Expect(page.Locator("prtr-facet-values a[href^='/ru/search?operator=']").First).ToBeVisibleAsync();
        var unfolded = await page.Locator(".facets details[open]").CountAsync();

        await page.RunAndWaitForResponseAsync(
            () => page.Locator(".facets a[href*='medium=water']").First.ClickAsync(),
            response => response.Url.Contains("/ru/search/facets/operator", StringComparison.Ordinal) && response.Url.Contains("medium=water", StringComparison.Ordinal) && response.Ok);
        await Assertions.Expect(page.Locator(".chips li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("prtr-facet-values a[href^='/ru/search?operator='][href$='&medium=water']").First).ToBeVisibleAsync();
        Assert.Equal(unfolded, await page.Locator(".facets details[open]").CountAsync());

        await page.Locator("#q").FillAsync("котельная");
        await page.Locator("#q").PressAsync("Enter");
        await page.WaitForURLAsync("**/ru/search?q=*");
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
    }

    [SkippableFact]
    public async Task On_a_phone_the_filters_stay_open_and_say_what_a_choice_would_show()
    {
        var page = await SearchAsync(width: 390);
        var show = page.Locator(".facets-show a");
        await page.Locator(".facets-fold").TapAsync();
        var before = await show.InnerTextAsync();
        await Assertions.Expect(show).ToBeInViewportAsync();

        await page.Locator(".facets a[href*='medium=water']").First.TapAsync();

        await Assertions.Expect(show).Not.ToHaveTextAsync(before);
        await Assertions.Expect(show).ToBeInViewportAsync();
        await show.TapAsync();
        await Assertions.Expect(page.Locator("#found")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".totals")).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
    }

    [SkippableFact]
    public async Task While_its_switch_is_on_the_search_follows_the_map()
    {
        var page = await SearchAsync();
        await page.Locator("prtr-map").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".map-cluster").First).ToBeVisibleAsync();
        var all = await page.Locator("#results").InnerTextAsync();

        await page.Locator(".map-follow").ClickAsync();
        await page.WaitForURLAsync("**/ru/search?bbox=*");
        await page.Locator(".leaflet-control-zoom-in").ClickAsync();
        await Assertions.Expect(page.Locator("#results")).Not.ToHaveTextAsync(all);
        await Assertions.Expect(page.Locator(".map-follow input")).ToBeCheckedAsync();

        await page.Locator(".map-follow").ClickAsync();
        await Assertions.Expect(page.Locator("#results")).ToHaveTextAsync(all);
        Assert.DoesNotContain("bbox", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
    }

    [SkippableFact]
    public async Task Years_are_chosen_with_a_slider_and_played_until_the_reader_goes_elsewhere()
    {
        var page = await SearchAsync();
        var slider = page.Locator("prtr-years input");
        var button = page.Locator("prtr-years button");
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "2022");

        await slider.FillAsync("0");
        await Assertions.Expect(page).ToHaveURLAsync("/ru/search?year=2016");
        await button.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync("/ru/search?year=2016");
        await button.ClickAsync();
        await Assertions.Expect(button).ToContainTextAsync("▶");
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        Assert.EndsWith("=" + await page.Locator(".years [aria-current]").InnerTextAsync(), page.Url, StringComparison.Ordinal);

        await page.EvaluateAsync("history.back()");
        await Assertions.Expect(page).ToHaveURLAsync("/ru/search");

        var held = new TaskCompletionSource();
        await page.RouteAsync(address => address.Contains("medium=water", StringComparison.Ordinal), async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await button.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync("/ru/search");
        var chosen = await page.EvaluateAsync<string>("const link = document.querySelector(`.facets a[href*='medium=water']`); link.click(); link.href");
        await Assertions.Expect(button).ToContainTextAsync("▶");
        held.SetResult();
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".chips li")).Not.ToHaveCountAsync(0);
        Assert.Equal(chosen, page.Url);
        Assert.True(await page.EvaluateAsync<bool>(Stays), string.Join('\n', said));
    }

    [SkippableFact]
    public async Task Data_and_another_language_are_left_to_the_browser()
    {
        var page = await SearchAsync();
        var fetched = new List<string>();
        page.Request += (_, request) => { if (request.ResourceType == "fetch") { fetched.Add(request.Url); } };

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".downloads a", new() { HasText = "CSV" }).ClickAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.WaitForURLAsync("**/en/search");

        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.DoesNotContain(fetched, address => address.Contains(".csv", StringComparison.Ordinal) || address.EndsWith("/en/search", StringComparison.Ordinal));
        Assert.False(await page.EvaluateAsync<bool>(Stays));
    }

    [SkippableFact]
    public async Task A_reader_opens_no_circuit_and_nothing_breaks_the_content_security_policy()
    {
        var page = await browser.OpenAsync("/ru");
        var said = new List<string>();
        var asked = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);
        page.WebSocket += (_, socket) => asked.Add(socket.Url);

        foreach (var address in (string[])["/ru/search", "/ru/analyse?rows=region&measure=facilities", "/ru/facilities/1"])
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.body.dispatchEvent(new Event('pointerover', { bubbles: true }))");
            await UntilAsync(page, "window.Blazor");
            await page.Locator(".site-nav a").First.ClickAsync();
            await page.WaitForURLAsync("**/ru/search");
            await page.Locator(".facets a[href*='medium=water']").First.ClickAsync();
            await Assertions.Expect(page.Locator(".chips li")).ToHaveCountAsync(1);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        Assert.Empty(said);
        Assert.DoesNotContain(asked, address => address.Contains("_blazor", StringComparison.Ordinal) || address.StartsWith("ws", StringComparison.Ordinal));
    }

    private const string Places =
        "[...document.querySelectorAll('.map-cluster')].reduce((sum, cluster) => sum + Number(cluster.textContent), document.querySelectorAll('.map-point').length)";

    private static Task<int> ShownPlacesAsync(IPage page) => page.EvaluateAsync<int>(Places);

    // Playwright's own waiting evaluates text in the page, which the policy forbids.
    private static async Task UntilAsync(IPage page, string condition) => await page.EvaluateAsync(
        $$"""
        () => new Promise((done, failed) => {
          setTimeout(() => failed(new Error(`${ {{JsonSerializer.Serialize(condition)}} }: ${location} ${scrollY} ${document.activeElement.outerHTML.slice(0, 100)} ${window.stays}`)), 15000);
          const look = () => ({{condition}}) ? done() : requestAnimationFrame(look);
          look();
        })
        """);

    private async Task<IPage> SearchAsync(int width = 1280)
    {
        var page = await browser.OpenAsync("/ru/search", width, touch: width < 500);
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await UntilAsync(page, "window.Blazor");
        await page.EvaluateAsync(Stay);
        return page;
    }
}
