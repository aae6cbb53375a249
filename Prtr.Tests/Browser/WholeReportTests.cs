using System.Globalization;
using AngleSharp.Html.Dom;
using Microsoft.Playwright;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Cabinet;
using Prtr.Tests.Http.Office;
using Prtr.Tests.People;

namespace Prtr.Tests.Browser;

/// <summary>A person who never saw the form fills in a whole report, signs it and sends it: with scripts, and by buttons alone.</summary>
[Collection(SignedInBrowserTests.Name)]
public sealed class WholeReportTests(BrowserFixture browser, SigningSite site) : IClassFixture<SigningSite>
{
    private const string Typing =
        """
        ([row, values]) => values.forEach(([field, text]) => {
          const input = document.querySelector(`${row} [name$=".${field}"]`);
          input.value = text;
          input.dispatchEvent(new Event("change", { bubbles: true }));
        })
        """;

    // All rows take two minutes in a browser; the test by buttons alone types all of them.
    private static int Rows(int all) => Environment.GetEnvironmentVariable("PRTR_TEST_REPORT") == "whole" ? all : Math.Min(all, 5);

    // A new facility, of which nothing is known.
    private async Task<(string Address, string Secret)> BeginAsync(string name)
    {
        var (person, secret) = await TestPeople.SignInAsync(site.Register.Database, name, Role.Signer);
        var (start, clock) = (new DraftStart(site.Register.Database, Actor.Of(person), site.Register.Clock), site.Register.Clock);
        var draft = await start.BeginAsync(TestPeople.Operator, null, clock.GetLocalNow().Year - 1, false, null, default);
        return (string.Create(CultureInfo.InvariantCulture, $"cabinet/drafts/{draft}/facility"), secret);
    }

    [SkippableFact]
    public async Task A_report_is_filled_in_on_a_phone_signed_and_taken()
    {
        var (address, secret) = await BeginAsync("walks");
        var page = await browser.OpenAsync("about:blank", width: 390);
        await page.Context.AddCookiesAsync([new() { Name = "prtr-session", Value = secret, Url = site.Address.ToString() }]);
        await page.GotoAsync(new Uri(site.Address, "/kk/" + address).ToString());
        var faults = new List<string>();
        await TypeAsync(page, "main", WholeReport.Facility);
        await NextAsync(page, "releases", faults);
        for (var row = 0; row < Rows(WholeReport.Releases.Count); row++)
        {
            await AddAsync(page, WholeReport.Release(row));
        }

        await Assertions.Expect(page.Locator(".draft-note .over")).ToHaveCountAsync(Rows(WholeReport.Releases.Count));
        await NextAsync(page, "wastewater", faults);
        await NextAsync(page, "waste", faults);
        for (var row = 0; row < Rows(WholeReport.Wastes.Count); row++)
        {
            await AddAsync(page, WholeReport.Waste(row));
        }

        await NextAsync(page, "check", faults);
        foreach (var answer in await page.Locator("textarea[name*='answer:']").AllAsync())
        {
            await answer.FillAsync("Солай");
        }

        faults.AddRange(await FaultsAsync(page));
        await page.Locator("form[data-draft] button[value=stay]").ClickAsync();
        var signature = page.Locator("#signature-file");
        await signature.WaitForAsync();
        var document = await page.Context.APIRequest.GetAsync(page.Url.Replace("/check", "/report.json", StringComparison.Ordinal));
        await signature.SetInputFilesAsync(new FilePayload { Name = "report.cms", MimeType = "application/pkcs7-signature", Buffer = site.Sign(await document.BodyAsync()) });
        await page.Locator("[data-send]").ClickAsync();
        await page.WaitForURLAsync("**/cabinet/reports/*");
        await Assertions.Expect(page.Locator("a[href$='receipt.pdf']")).ToBeVisibleAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Without_scripts_the_same_report_is_filled_in_by_its_buttons()
    {
        var (address, secret) = await BeginAsync("presses");
        using var forms = new FormBrowser(site.Address);
        forms.SignIn(secret);
        var page = await forms.GetAsync("/ru/" + address);
        Fill(page.DocumentElement, [.. WholeReport.Facility.Select(one => one.Field == "facility_name" ? (one.Field, "ТЭЦ «Нажатие»") : one)]);
        page = await forms.PressAsync(page, "button[value=releases]");
        for (var row = 0; row < WholeReport.Releases.Count; row++)
        {
            page = await forms.PressAsync(page, "button[value=add]");
            Fill(page.QuerySelectorAll(".draft-card")[^1], WholeReport.Release(row));
        }

        page = await forms.PressAsync(await forms.PressAsync(page, "button[value=wastewater]"), "button[value=waste]");
        for (var row = 0; row < WholeReport.Wastes.Count; row++)
        {
            page = await forms.PressAsync(page, "button[value=add]");
            Fill(page.QuerySelectorAll(".draft-card")[^1], WholeReport.Waste(row));
        }

        page = await forms.PressAsync(page, "button[value=check]");
        foreach (var answer in page.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>())
        {
            answer.Value = "Так и есть";
        }

        page = await forms.PressAsync(page, "button[value=stay]");

        Assert.Empty(page.QuerySelectorAll(".level-e"));
        Assert.NotNull(page.QuerySelector("form:has(.ncalayer)"));
    }

    private static void Fill(AngleSharp.Dom.IElement part, IReadOnlyList<(string Field, string Text)> values)
    {
        foreach (var (field, text) in values)
        {
            switch (part.QuerySelector($"[name$='.{field}']"))
            {
                case IHtmlInputElement input:
                    input.Value = text;
                    break;
                case IHtmlSelectElement select:
                    select.Value = text;
                    break;
            }
        }
    }

    private static async Task TypeAsync(IPage page, string row, IReadOnlyList<(string Field, string Text)> values)
    {
        await page.EvaluateAsync(Typing, new object[] { row, values.Select(value => new[] { value.Field, value.Text }).ToArray() });
        await page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some(key => key.startsWith('cabinet '))");
    }

    private static async Task AddAsync(IPage page, IReadOnlyList<(string Field, string Text)> values)
    {
        var before = page.Url;
        await page.Locator("button[value=add]").PressAsync("Enter");
        await page.WaitForURLAsync(url => url != before);
        // Without a mouse one types into the new row at once.
        await page.WaitForFunctionAsync("field => document.activeElement.name?.endsWith(field)", "." + values[0].Field);
        await TypeAsync(page, page.Url[page.Url.IndexOf('#', StringComparison.Ordinal)..], values);
    }

    private static async Task NextAsync(IPage page, string step, List<string> faults)
    {
        faults.AddRange((await FaultsAsync(page)).Select(fault => $"before {step}: {fault}"));
        await page.Locator($"button[value={step}]").PressAsync("Enter");
        await page.WaitForURLAsync($"**/{step}");
    }

    private static async Task<string[]> FaultsAsync(IPage page) =>
        await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 390 and var width ? [$"{width} pixels wide"] : await Axe.ViolationsAsync(page, "kk");
}
