using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.Http;
using Prtr.Tests.People;

namespace Prtr.Tests.Benchmarks;

/// <summary>What an open page of the office holds in the site's memory, over the demonstration register: the heap with so many open pages of a kind, and before them. Chromium asks.</summary>
internal static class CircuitBenchmark
{
    private const int Tabs = 10;
    private static readonly string[] Pages = ["office/queue", "office/reports/1", "office/facilities/1", "office/campaign/2022", "office/reference?table=checks"];

    public static async Task RunAsync()
    {
        using var site = new RunningSite();
        var (_, secret) = await TestPeople.SignInAsync(site.Services.GetRequiredService<OpenRegister>().Database, "of.tabs", Role.Clerk, Role.Head, Role.Administrator);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var context = await browser.NewContextAsync(new() { BaseURL = site.Address.ToString() });
        await context.AddCookiesAsync([new() { Name = "prtr-session", Value = secret, Url = site.Address.ToString() }]);
        foreach (var path in Pages)
        {
            var tabs = new List<IPage> { await OpenAsync(context, path) };
            var before = GC.GetTotalMemory(forceFullCollection: true);
            while (tabs.Count <= Tabs)
            {
                tabs.Add(await OpenAsync(context, path));
            }

            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            Console.WriteLine(FormattableString.Invariant($"  {path}: {held / Tabs / 1024.0:0} KB of heap for an open page"));
            foreach (var tab in tabs)
            {
                await tab.CloseAsync();
            }
        }
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/ru/" + path);
        await page.Locator("[data-interactive]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
