using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Tests.Signatures;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>A change of a facility is asked for and signed by forms alone, on a site that is not in Development.</summary>
public sealed class CabinetChangeTests : IDisposable
{
    private readonly TestCertificationAuthority authority = new();
    private readonly RunningSite site;

    public CabinetChangeTests() => site = new(("Register:LoadSamples", "false"), ("Signature:TrustDirectory", authority.TrustFolder));

    private OpenRegister Register => site.Services.GetRequiredService<OpenRegister>();

    public void Dispose()
    {
        site.Dispose();
        authority.Dispose();
    }

    [Fact]
    public async Task A_new_name_holds_with_the_operators_signature_and_a_new_facility_is_compared_first()
    {
        await Register.Loader.LoadAsync([new TestReport().Source("last.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (_, secret) = await TestPeople.SignInAsync(Register.Database, "signer", Role.Signer);
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
        Assert.Contains("выполнено", page.QuerySelector(".page-header")?.TextContent ?? page.Body!.TextContent, StringComparison.Ordinal);
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

    private async Task<IHtmlDocument> SignAsync(FormBrowser browser, IHtmlDocument page, byte[] content, string bin)
    {
        using var certificate = authority.Issue(bin);
        return await browser.SubmitAsync(page, "form[data-document]", ("Signature", Convert.ToBase64String(TestCertificationAuthority.Sign(content, certificate))));
    }
}
