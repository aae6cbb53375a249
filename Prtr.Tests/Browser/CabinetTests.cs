using System.Globalization;
using Microsoft.Playwright;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Cabinet;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Tests.Signatures;

namespace Prtr.Tests.Browser;

/// <summary>The cabinet as people of an operator see and use it.</summary>
[Collection(SignedInBrowserTests.Name)]
public sealed class CabinetTests(BrowserFixture browser, OfficeSite site) : IClassFixture<OfficeSite>
{
    [SkippableFact]
    public async Task What_is_typed_is_kept_without_a_button_and_what_follows_from_it_is_seen()
    {
        var (page, draft, desk) = await BeginAsync("typed");
        await page.GotoAsync(Address(draft, "releases"));
        await page.Locator("input[name$='.quantity_kg']").FillAsync("много");
        await Assertions.Expect(page.Locator(".draft-remarks .level-e").First).ToBeVisibleAsync();

        await page.Locator("input[name$='.quantity_kg']").FillAsync("1,5 + 0,25");
        await page.Locator("select[name$='.unit']").SelectOptionAsync("t");
        await Assertions.Expect(page.Locator(".draft-note")).ToContainTextAsync("= 1 750 кг");

        var kept = (await desk.FindAsync(draft, default))!.Of(ReportForm.Releases).Single();
        Assert.Equal(("1,5 + 0,25", "t"), (kept["quantity_kg"], kept[DraftFields.Unit]));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("input[name$='.quantity_kg']")).ToHaveValueAsync("1,5 + 0,25");
    }

    [SkippableFact]
    public async Task What_is_typed_while_the_connection_is_away_is_kept_in_the_tab_and_sent_later()
    {
        var (page, draft, desk) = await BeginAsync("away");
        await page.GotoAsync(Address(draft, "releases"));
        await page.Context.SetOfflineAsync(true);
        await page.Locator("input[name$='.quantity_kg']").FillAsync("4242");
        await Assertions.Expect(page.Locator("#draft-status.trouble")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(Address(draft, "releases"));
        await Assertions.Expect(page.Locator("#draft-status")).ToContainTextAsync("Сохранено");

        Assert.Equal("4242", (await desk.FindAsync(draft, default))!.Of(ReportForm.Releases).Single()["quantity_kg"]);
    }

    [SkippableFact]
    public async Task A_report_is_signed_by_NCALayer_and_what_the_operator_keeps_of_it_is_verified_on_the_public_page()
    {
        await using var layer = await LocalNcaLayer.StartAsync(secured: 13579);
        Skip.If(layer is null, "Something listens where NCALayer does, on port 13579: end it to run this test.");
        using var head = site.Authority.Issue(TestReport.FirstOperator);
        using var employee = site.Authority.Issue(TestReport.FirstOperator, purposes: [TestCertificationAuthority.Signing, TestCertificationAuthority.Employee]);
        var (page, draft, _) = await BeginAsync("signs.itself", ready: true);
        await page.GotoAsync(Address(draft, "check"));
        var (button, status) = (page.Locator("button[data-ncalayer]"), page.Locator(".ncalayer [role=status]"));
        await Assertions.Expect(page.Locator(".imitation")).ToHaveCountAsync(0);

        await button.ClickAsync();
        await Assertions.Expect(status).ToContainTextAsync("отменено");
        layer!.Picked = employee;
        await button.ClickAsync();
        await Assertions.Expect(page.Locator(".notice-problem")).ToContainTextAsync("Сотрудник может подписать отчет, только если");
        layer!.Picked = head;
        await button.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Подписанный документ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".signed-document")).ToContainTextAsync("150001");

        var files = new List<FilePayload>();
        foreach (var name in new[] { "report.json", "signature.cms" })
        {
            var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), name).ToString());
            files.Add(new() { Name = name, MimeType = "application/octet-stream", Buffer = await answer.BodyAsync() });
        }

        await page.GotoAsync(new Uri(site.Address, "/ru/verify-signature").ToString());
        await page.SetInputFilesAsync("#verify-report", files[0]);
        await page.SetInputFilesAsync("#verify-cms", files[1]);
        await page.FillAsync("#verify-bin", TestReport.FirstOperator);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Подпись действительна");
    }

    [SkippableFact]
    public async Task No_page_of_the_cabinet_has_a_violation_that_axe_finds_or_scrolls_sideways_on_a_phone()
    {
        var (page, draft, _) = await BeginAsync("axe", roles: Role.LocalOfficer);
        await site.Register.Loader.LoadAsync([DiffuseFile.Of(DiffuseFile.Transport.Replace("230000000", "710000000", StringComparison.Ordinal))], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (person, _) = await TestPeople.SignInAsync(site.Register.Database, "axe");
        var diffuse = await new DraftStart(site.Register.Database, Actor.Of(person), site.Register.Clock).BeginAsync(TestPeople.Region, null, 2023, true, null, default);
        var name = new Dictionary<string, string> { ["facility_name"] = "Завод «Новый»", ["facility_name_kk"] = "«Жаңа» зауыты" };
        using var checks = new DraftChecks(site.Register.Database, site.Register.Clock);
        var facility = (await OwnWork.ReadAsync(site.Register.Database, Actor.Of(person), new DateOnly(2023, 6, 1), default))[0].Facilities[0].FacilityId;
        var change = await new FacilityChanges(site.Register.Database, checks, Actor.Of(person), site.Register.Clock)
            .AskAsync(TestPeople.Operator, facility, ChangeKind.Name, new DateOnly(2023, 2, 1), "Приказ", name, default);
        var faults = new List<string>();
        foreach (var language in Axe.LookedAt)
        {
            string[] addresses =
            [
                "cabinet", "cabinet/people", "cabinet/account", "cabinet/reports/1", "report/check", "cabinet/notices", "cabinet/facilities/new", "cabinet/diffuse/1",
                .. new[] { $"facilities/{facility}/change?kind=place", $"changes/{change.Id}/sign", $"drafts/{diffuse}/diffuse", $"drafts/{diffuse}/check" }.Select(path => "cabinet/" + path),
                .. new[] { "facility", "releases", "wastewater", "waste", "check" }.Select(step => string.Create(CultureInfo.InvariantCulture, $"cabinet/drafts/{draft}/{step}")),
            ];
            foreach (var address in addresses)
            {
                await page.SetViewportSizeAsync(1280, 900);
                await page.GotoAsync(new Uri(site.Address, $"/{language}/{address}").ToString());
                await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
                faults.AddRange(from violation in await Axe.ViolationsAsync(page, language) select $"{address}: {violation}");
                await page.SetViewportSizeAsync(390, 900);
                var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                faults.AddRange(width > 390 ? [$"{address} is {width} pixels wide."] : []);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private string Address(long draft, string step) => new Uri(site.Address, string.Create(CultureInfo.InvariantCulture, $"/ru/cabinet/drafts/{draft}/{step}")).ToString();

    private async Task<(IPage Page, long Draft, DraftDesk Desk)> BeginAsync(string name, bool ready = false, params IReadOnlyList<Role> roles)
    {
        var report = await site.Register.Loader.LoadAsync(
            [new TestReport { Name = $"Завод {name}", Latitude = 47 + (name.Length / 10.0), Waste = [("13 02 08*", "5")] }.Source($"{name}.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (person, secret) = await TestPeople.SignInAsync(site.Register.Database, name, [Role.Signer, .. roles]);
        var facility = report.Reports[0].FacilityId;
        var draft = ready ? await ReadyDraft.BeginAsync(site, person, facility!.Value) : await new DraftStart(site.Register.Database, Actor.Of(person), site.Register.Clock).BeginAsync(TestPeople.Operator, facility, 2023, true, null, default);
        var page = await browser.OpenAsync("about:blank");
        await page.Context.AddCookiesAsync([new() { Name = "prtr-session", Value = secret, Url = site.Address.ToString() }]);
        return (page, draft!.Value, new DraftDesk(site.Register.Database, Actor.Of(person), site.Register.Clock));
    }
}
