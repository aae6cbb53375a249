using Microsoft.Playwright;
using Prtr.Tests.Http;

namespace Prtr.Tests.Browser;

/// <summary>Chromium over the running site; tests that need it are skipped by name where it is not installed.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Missing = "No browser: install Debian's chromium-headless-shell or chromium to run this test.";

    // The shell draws no window of its own around each page and is several times quicker.
    private static readonly string? Chromium =
        new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    private readonly SiteFixture site = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IBrowserContext? last;
    private IPage? looking;

    public async Task InitializeAsync()
    {
        if (Chromium is not null)
        {
            // Other tests have the processors, too.
            Assertions.SetDefaultExpectTimeout(15_000);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    /// <summary>A page of its own, with its own cookies; the one opened before is closed.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="touch">Whether it is a phone, moved by fingers.</param>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool script = true, bool touch = false)
    {
        Skip.If(browser is null, Missing);
        if (last is not null)
        {
            await last.CloseAsync();
        }

        last = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            // Programs of tests on this machine have certificates that nobody has issued.
            IgnoreHTTPSErrors = true,
            HasTouch = touch,
            IsMobile = touch,
        });
        var page = await last.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>The one page of tests that only look at pages: what it has fetched for one it has for the next.</summary>
    public async Task<IPage> LookAsync()
    {
        Skip.If(browser is null, Missing);
        return looking ??= await browser.NewPageAsync(new() { BaseURL = site.Address.ToString() });
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
