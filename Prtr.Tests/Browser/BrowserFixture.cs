using Microsoft.Playwright;
using Prtr.Tests.Http;

namespace Prtr.Tests.Browser;

/// <summary>Chromium over the running site; tests that need it are skipped by name where it is not installed.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly SiteFixture site = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (File.Exists(Chromium))
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    /// <summary>A page of its own, with its own cookies.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool script = true)
    {
        Skip.If(browser is null, $"No browser at {Chromium}: install Debian's chromium to run this test.");
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
