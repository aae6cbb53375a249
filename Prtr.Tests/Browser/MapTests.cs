using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Prtr.Tests.Http.Maps;
using Prtr.Web.Endpoints.Maps;

namespace Prtr.Tests.Browser;

/// <summary>The map with fingers, with the keyboard, near and far, and in the address.</summary>
[Collection(BrowserTests.Name)]
public class MapTests(BrowserFixture browser)
{
    private const int StartPageBudget = 350 * 1024;

    [SkippableFact]
    public async Task On_a_phone_a_popup_stays_one_finger_scrolls_the_page_and_two_move_the_map()
    {
        var page = await browser.OpenAsync("/ru/facilities/1", width: 390, touch: true);
        var map = await ReadyAsync(page);
        await map.Locator(".map-mark").TapAsync();
        var popup = page.Locator(".leaflet-popup a[href='/ru/facilities/1']");
        await Assertions.Expect(popup).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".leaflet-popup-close-button")).ToHaveAttributeAsync("aria-label", "Закрыть");
        var touch = await page.Context.NewCDPSessionAsync(page);
        var before = await page.EvaluateAsync<double>("scrollY");
        var address = page.Url;

        await DragAsync(touch, map, fingers: 1, right: 0, down: -60);
        await Assertions.Expect(map.Locator(".map-hint")).ToHaveAttributeAsync("data-shown", "true");
        Assert.Equal("Чтобы сдвинуть карту, используйте два пальца", await map.Locator(".map-hint").InnerTextAsync());
        Assert.NotEqual(before, await page.EvaluateAsync<double>("scrollY"));
        Assert.Equal(address, page.Url);

        await DragAsync(touch, map, fingers: 2, right: -30, down: 0);
        await Assertions.Expect(page).Not.ToHaveURLAsync(address);
        await Assertions.Expect(popup).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_tap_on_the_ground_asks_what_is_near_there()
    {
        var page = await browser.OpenAsync("/kk/facilities/1", width: 390, touch: true);
        var box = (await (await ReadyAsync(page)).BoundingBoxAsync())!;

        await page.Touchscreen.TapAsync(box.X + (box.Width * 0.75f), box.Y + (box.Height * 0.75f));
        await page.Locator(".leaflet-popup a[href^='/kk/place?near=']").TapAsync();

        await page.WaitForURLAsync(new Regex(@"/kk/place\?near=\d\d\.\d{1,3},\d\d\.\d{1,3},10"));
    }

    [SkippableFact]
    public async Task The_receivers_of_waste_are_on_a_map_of_their_own()
    {
        var page = await browser.OpenAsync("/ru/facilities/1");
        var asked = page.Url;
        var map = page.Locator("prtr-map[data-receivers]");
        await map.EvaluateAsync("map => map.scrollIntoView({ block: 'center' })");
        await map.Locator(".leaflet-container[data-ready]").WaitForAsync();

        var names = await map.EvaluateAsync<string[]>("map => JSON.parse(map.dataset.receivers).map(row => row[2])");
        await map.Locator(".map-receiver").First.ClickAsync();

        Assert.Contains(names, (await map.Locator(".leaflet-popup-content").InnerTextAsync()).Contains);
        Assert.Equal(asked, page.Url);
    }

    [SkippableFact]
    public async Task With_the_keyboard_the_map_is_one_stop_and_a_facility_opens_from_it()
    {
        var page = await browser.OpenAsync("/ru");
        await ReadyAsync(page);
        Assert.Equal(1, await page.Locator(".map-mark[tabindex='0']").CountAsync());
        Assert.All(await page.Locator(".map-mark").EvaluateAllAsync<double[]>("marks => marks.map(mark => Math.min(mark.offsetWidth, mark.offsetHeight))"), side => Assert.InRange(side, 44, 44));

        await page.Locator(".map-skip").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        var first = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEqual(first, await FocusedAsync(page));
        for (var step = 0; step < 12 && await page.Locator(".leaflet-popup").CountAsync() == 0; step++)
        {
            var view = page.Url;
            await page.Keyboard.PressAsync("Enter");
            await page.EvaluateAsync(Until($"location.href !== '{view}' || document.querySelector('.leaflet-popup')"));
        }

        await Assertions.Expect(page.Locator(".leaflet-popup a:focus")).ToHaveAttributeAsync("href", new Regex("^/ru/facilities/"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".leaflet-popup")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".map-mark:focus")).ToHaveCountAsync(1);

        await page.Locator(".map-skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#map-end")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_view_is_in_the_address_where_it_can_be_shared_and_gone_back_to()
    {
        const string View = "#map=8/49.8/73.1";
        var page = await browser.OpenAsync("/en/search" + View);
        await ReadyAsync(page);
        await Assertions.Expect(page.Locator(".map-name-town", new() { HasText = "Karaganda" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".map-name-district", new() { HasText = "Bukhar-Zhyrau District" })).ToBeVisibleAsync();

        await page.Locator(".leaflet-control-zoom-in").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#map=9/49.8"));
        await page.Locator("table.data tbody th a").First.ClickAsync();
        await page.WaitForURLAsync("**/en/facilities/*");
        await Assertions.Expect(page.Locator(".facets")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await page.Locator(".facets").First.WaitForAsync();
        await ReadyAsync(page);

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#map=9/49.8"));
        await Assertions.Expect(page.Locator(".map-name-town", new() { HasText = "Karaganda" })).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData("kk", "Атбасар")]
    [InlineData("en", "Atbasar")]
    public async Task A_facilitys_map_opens_at_its_town_named_in_the_language_of_the_page(string language, string town)
    {
        var page = await browser.OpenAsync($"/{language}/facilities/1");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        await ReadyAsync(page);

        await Assertions.Expect(page.Locator(".map-name-town", new() { HasText = town })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".map-name-region")).ToHaveCountAsync(0);
        Assert.InRange(asked.Count(path => path.Contains("/map/6/", StringComparison.Ordinal)), 1, 4);
        // It lies outside the file of streets.
        Assert.Equal(0, await page.Locator(".leaflet-tile-pane canvas").CountAsync());
    }

    [SkippableFact]
    public async Task Where_there_are_streets_they_are_drawn_from_ranges_of_the_file()
    {
        var (west, south, east, north) = StreetFile.Area;
        var page = await browser.OpenAsync(FormattableString.Invariant($"/ru/search#map=12/{(south + north) / 2}/{(west + east) / 2}"));
        var answers = new List<IResponse>();
        var said = new List<string>();
        page.Response += (_, response) => answers.Add(response);
        page.Console += (_, message) => said.Add(message.Text);

        await page.ReloadAsync();
        await ReadyAsync(page);
        await Assertions.Expect(page.Locator(".leaflet-tile-pane canvas.leaflet-tile-loaded").First).ToBeVisibleAsync();

        Assert.True(await page.Locator(".leaflet-tile-pane canvas.leaflet-tile-loaded").First.EvaluateAsync<bool>(
            "tile => new Set(new Uint32Array(tile.getContext('2d').getImageData(0, 0, tile.width, tile.height).data.buffer)).size > 1"));
        await Assertions.Expect(page.Locator(".map-name")).ToHaveCountAsync(0);
        var ranges = answers.Where(answer => answer.Url.EndsWith(StreetTiles.Path, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ranges);
        Assert.All(ranges, answer => Assert.Equal(206, answer.Status));
        Assert.DoesNotContain(said, line => line.Contains("The map without", StringComparison.Ordinal) || line.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_start_page_with_its_map_keeps_to_its_budget()
    {
        var page = await browser.OpenAsync("/ru");
        await ReadyAsync(page);

        var bytes = await page.EvaluateAsync<long>("[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, entry) => sum + entry.transferSize, 0)");

        Assert.InRange(bytes, StartPageBudget / 4, StartPageBudget);
    }

    // By a script: the page may still be swapped, and with it the element.
    private static async Task<ILocator> ReadyAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelector('prtr-map').scrollIntoView({ block: 'center' })");
        var map = page.Locator("prtr-map").First;
        await map.Locator(".leaflet-container[data-ready]").WaitForAsync();
        return map;
    }

    private static async Task<string?> FocusedAsync(IPage page) => await page.Locator(".map-mark:focus").GetAttributeAsync("aria-label");

    // Playwright's own waiting evaluates text in the page, which the policy forbids.
    private static string Until(string condition) =>
        $$"""
        () => new Promise((done, failed) => {
          setTimeout(() => failed(new Error({{JsonSerializer.Serialize(condition)}})), 10000);
          const look = () => ({{condition}}) ? done() : requestAnimationFrame(look);
          look();
        })
        """;

    // Beside the middle, where a popup may stand.
    private static async Task DragAsync(ICDPSession touch, ILocator map, int fingers, int right, int down)
    {
        const int Steps = 6;
        var box = (await map.BoundingBoxAsync())!;
        for (var step = 0; step <= Steps; step++)
        {
            var points = Enumerable.Range(0, fingers).Select(finger => new
            {
                id = finger,
                x = box.X + (box.Width * 0.75) + (finger * 40) + ((double)right * step / Steps),
                y = box.Y + (box.Height * 0.8) + ((double)down * step / Steps),
            });
            await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = step == 0 ? "touchStart" : "touchMove", ["touchPoints"] = points.ToArray() });
        }

        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
    }
}
