using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Prtr.Tests.Browser;

[Collection(BrowserTests.Name)]
public class AccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string, string> Pages => SitePages.InEachLanguage;

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_violation_that_axe_finds_or_scrolls_sideways_on_a_phone(string language, string path)
    {
        var page = await browser.OpenAsync($"/{language}{path}");
        if (await page.Locator("prtr-map").CountAsync() > 0)
        {
            await page.Locator("prtr-map").First.ScrollIntoViewIfNeededAsync();
            await page.Locator(".leaflet-container").First.WaitForAsync();
        }

        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(4).Select(node => node.Html))}")));

        await page.SetViewportSizeAsync(390, 900);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 390, $"The page is {width} pixels wide.");
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("/kk")]
    [InlineData("/ru/search")]
    [InlineData("/en/facilities/1")]
    public async Task At_twice_the_size_nothing_is_cut_off(string address)
    {
        // Twice the zoom on a window of 1280 is a window of 640.
        var page = await browser.OpenAsync(address, width: 640);

        Assert.Equal(640, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }
}
