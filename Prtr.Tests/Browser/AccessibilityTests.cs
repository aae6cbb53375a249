using Prtr.Search.Register;

namespace Prtr.Tests.Browser;

[Collection(BrowserTests.Name)]
public class AccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => SitePages.All;

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_violation_that_axe_finds_or_scrolls_sideways_on_a_phone(string path)
    {
        var page = await browser.LookAsync();
        var faults = new List<string>();
        foreach (var language in Axe.LookedAt)
        {
            var address = $"/{language}{path}";
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync(address);
            if (language == Languages.All[0] && await page.Locator("prtr-map").CountAsync() > 0)
            {
                await page.Locator("prtr-map").First.ScrollIntoViewIfNeededAsync();
                await page.Locator(".leaflet-container").First.WaitForAsync();
            }

            faults.AddRange(from violation in await Axe.ViolationsAsync(page, language) select $"{address}: {violation}");

            await page.SetViewportSizeAsync(390, 900);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            faults.AddRange(width > 390 ? [$"{address} is {width} pixels wide."] : []);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
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
    }
}
