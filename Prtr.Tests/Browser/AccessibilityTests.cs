using Deque.AxeCore.Commons;
using Prtr.Search.Register;

namespace Prtr.Tests.Browser;

[Collection(BrowserTests.Name)]
public class AccessibilityTests(BrowserFixture browser)
{
    // Run in the page itself: the package's own way opens a second page for every answer, which takes most of the time.
    // Contrast takes half of that time and is the same in every language.
    private const string Violations = """
        async contrast => (await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })).violations
            .map(it => `${it.id}: ${it.help} ${it.nodes.slice(0, 4).map(node => node.html).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<string> Pages => SitePages.All;

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_violation_that_axe_finds_or_scrolls_sideways_on_a_phone(string path)
    {
        var page = await browser.OpenAsync("about:blank");
        var faults = new List<string>();
        foreach (var language in Languages.All)
        {
            var address = $"/{language}{path}";
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync(address);
            if (await page.Locator("prtr-map").CountAsync() > 0)
            {
                await page.Locator("prtr-map").First.ScrollIntoViewIfNeededAsync();
                await page.Locator(".leaflet-container").First.WaitForAsync();
            }

            await page.EvaluateAsync(Axe);
            faults.AddRange(from violation in await page.EvaluateAsync<string[]>(Violations, language == Languages.All[0]) select $"{address}: {violation}");

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
