using System.Net;
using AngleSharp.Html.Dom;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Tests.Signatures;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>What there is to do beside the reports of facilities, by forms alone, on a site that is not in Development.</summary>
public sealed class CabinetWorkTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task A_new_name_holds_with_the_operators_signature_and_a_new_facility_is_compared_first()
    {
        await site.Register.Loader.LoadAsync([new TestReport().Source("last.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (_, secret) = await TestPeople.SignInAsync(site.Register.Database, "signer", Role.Signer);
        using var browser = new FormBrowser(site.Address);
        browser.SignIn(secret);
        var page = await browser.GetAsync("/ru/cabinet/facilities/1/change");
        page = await browser.SubmitAsync(page, "form.draft-form", ("facility_name", "Завод «Новый»"), ("facility_name_kk", "«Жаңа» зауыты"), ("from", "2023-02-01"), ("ground", "Приказ № 5"));
        var document = ((IHtmlAnchorElement)page.QuerySelector("a[href$='document.json']")!).Href;
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + secret);
        var content = await client.GetByteArrayAsync(new Uri(document));

        Assert.NotNull((await SignAsync(browser, page, [.. content[..^1], (byte)' '], TestReport.FirstOperator)).QuerySelector(".notice-problem"));
        Assert.NotNull((await SignAsync(browser, page, content, TestReport.SecondOperator)).QuerySelector(".notice-problem"));
        page = await SignAsync(browser, page, content, TestReport.FirstOperator);
        Assert.Contains("выполнено", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Завод «Новый»", (await browser.GetAsync("/ru/cabinet")).QuerySelector(".cabinet-facility")!.TextContent, StringComparison.Ordinal);

        var fresh = await browser.GetAsync("/ru/cabinet/facilities/new");
        var typed = new[]
        {
            ("year", "2023"), ("facility_name", "Котельная № 2"), ("facility_name_kk", "№ 2 қазандық"), ("operator_name", "ТОО"), ("postal_address", "г. Кульсары"), ("kato", "233600000"),
            ("latitude", "46.98587"), ("longitude", "54.15703"), ("main_activity", "1(c)"),
        };
        fresh = await browser.SubmitAsync(fresh, "form.draft-form", typed);
        Assert.Single(fresh.QuerySelectorAll(".candidate"));
        fresh = await browser.SubmitAsync(fresh, "form.draft-form", [.. typed, ("choice", "another"), ("reason", "За дорогой")]);
        Assert.Equal("Котельная № 2", ((IHtmlInputElement)fresh.QuerySelector("input[name$='.facility_name']")!).Value);
    }

    [Fact]
    public async Task An_officer_reports_diffuse_sources_from_last_years_report_to_the_page_where_it_is_signed()
    {
        await site.Register.Loader.LoadAsync(
            [DiffuseFile.Of(DiffuseFile.Transport.Replace("230000000", "710000000", StringComparison.Ordinal))], new DateOnly(2023, 3, 1), default).SingleAsync();
        using var browser = new FormBrowser(site.Address);
        browser.SignIn(await site.SessionAsync(Role.LocalOfficer));

        var home = await browser.GetAsync("/kk/cabinet");
        var received = await browser.GetAsync(((IHtmlAnchorElement)home.QuerySelector("a[href*='/cabinet/diffuse/']")!).PathName);
        Assert.Contains("2022", received.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var page = await browser.SubmitAsync(home, "form.begin-draft", ("Year", "2023"), ("WithQuantities", "yes"));
        var quantity = (IHtmlInputElement)page.QuerySelector("input[name$='.quantity_kg']")!;
        Assert.Equal("150000", quantity.Value);
        Assert.Equal("road-transport", ((IHtmlSelectElement)page.QuerySelector("select[name$='.source_category']")!).Value);
        page = await browser.SubmitAsync(page, "form.draft-form", (quantity.Name!, "151000"), ("go", "check"));
        Assert.Equal("step", page.QuerySelectorAll(".draft-steps a")[1].GetAttribute("aria-current"));
        foreach (var answer in page.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>())
        {
            answer.Value = "Солай";
        }

        page = await browser.PressAsync(page, "button[value=stay]");
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + await site.SessionAsync(Role.LocalOfficer));
        var document = await client.GetByteArrayAsync(new Uri(((IHtmlAnchorElement)page.QuerySelector("a[href$='report.json']")!).PathName, UriKind.Relative));

        // Whose key signs for the region is not known before the centre has said so.
        Assert.Null(page.QuerySelector("form:has(.ncalayer)"));
        await new RegionBodies(site.Register.Database).SetAsync("710000000", TestReport.SecondOperator, "Хат", Actor.Console, site.Register.Clock.GetUtcNow(), default);
        var check = new Uri(page.Url).AbsolutePath;
        Assert.Contains("БСН-імен сәйкес келмейді", (await SignAsync(browser, await browser.GetAsync(check), document, TestReport.FirstOperator)).QuerySelector(".notice-problem")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await SignAsync(browser, await browser.GetAsync(check), document, TestReport.SecondOperator)).QuerySelector("a[href$='receipt.pdf']"));
        var form = await client.GetByteArrayAsync(new Uri(((IHtmlAnchorElement)page.QuerySelector("a[href$='report.xlsx']")!).PathName, UriKind.Relative));
        Assert.Equal("PK"u8.ToArray(), form[..2]);

        using var stranger = await site.ClientAsync(Role.Signer);
        using var hidden = await stranger.GetAsync(new Uri(new Uri(received.Url).AbsolutePath, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private async Task<IHtmlDocument> SignAsync(FormBrowser browser, IHtmlDocument page, byte[] content, string bin)
    {
        using var certificate = site.Authority.Issue(bin);
        return await browser.SubmitAsync(page, "form:has(.ncalayer)", ("Signature", Convert.ToBase64String(TestCertificationAuthority.Sign(content, certificate))));
    }
}
