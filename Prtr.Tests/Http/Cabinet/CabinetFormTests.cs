using System.Globalization;
using AngleSharp.Html.Dom;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>A report is filled in by forms alone, as without scripts.</summary>
public sealed class CabinetFormTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task A_person_opens_a_report_from_last_year_and_changes_a_release()
    {
        await site.Register.Loader.LoadAsync([new TestReport { Name = "ТЭЦ «Отдел»", Year = 2022 }.Source("last.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        using var browser = new FormBrowser(site.Address);
        browser.SignIn(await site.SessionAsync(Role.Preparer));

        var home = await browser.GetAsync("/ru/cabinet");
        var facility = home.QuerySelectorAll(".cabinet-facility").Single(one => one.TextContent.Contains("ТЭЦ «Отдел»", StringComparison.Ordinal));
        var page = await browser.SubmitAsync(home, $"#{facility.QuerySelector("h4")!.Id} ~ form", ("Year", Last(facility)), ("WithQuantities", "yes"));
        Assert.Equal("ТЭЦ «Отдел»", ((IHtmlInputElement)page.QuerySelector("input[name$='.facility_name']")!).Value);

        page = await browser.GetAsync(((IHtmlAnchorElement)page.QuerySelectorAll(".draft-steps a")[1]).PathName);
        var quantity = (IHtmlInputElement)page.QuerySelector("input[name$='.quantity_kg']")!;
        Assert.Equal("150000", quantity.Value);
        page = await browser.SubmitAsync(page, "form.draft-form", (quantity.Name!, "160 000 т"), ("go", "stay"));
        Assert.Contains("160 000 т", page.QuerySelector(".draft-field.invalid")!.TextContent, StringComparison.Ordinal);

        page = await browser.SubmitAsync(page, "form.draft-form", (quantity.Name!, "0,16"), (quantity.Name!.Split('.')[0] + ".unit", "t"), ("go", "stay"));
        Assert.Empty(page.QuerySelectorAll(".draft-field.invalid"));
        var note = page.QuerySelector(".draft-note")!.TextContent;
        Assert.Contains("= 160 кг", note.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("150 000", note.Replace('\u00A0', ' '), StringComparison.Ordinal);

        page = await browser.SubmitAsync(page, "form.draft-form", ("go", "add"));
        Assert.Equal(2, page.QuerySelectorAll(".draft-card").Length);
    }

    [Fact]
    public async Task One_answer_serves_all_rows_with_the_same_remark()
    {
        var report = await site.Register.Loader.LoadAsync(
            [new TestReport { Name = "ТЭЦ «Рост»", Latitude = 47.5, Releases = [(8, "air", "150000"), (11, "air", "200000")] }.Source("two.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (person, secret) = await TestPeople.SignInAsync(site.Register.Database, "answers", Role.Preparer);
        var draft = (await new DraftStart(site.Register.Database, Actor.Of(person), site.Register.Clock).BeginAsync(TestPeople.Operator, report.Reports[0].FacilityId, 2023, true, null, default))!.Value;
        var desk = new DraftDesk(site.Register.Database, Actor.Of(person), site.Register.Clock);
        var rows = (await desk.FindAsync(draft, default))!.Of(ReportForm.Releases).ToList();
        await desk.SaveAsync(draft, long.MaxValue, [.. rows.SelectMany(row => new[] { new CellEdit(row.Id, "method", "C"), new CellEdit(row.Id, "method_name", "") })], null, default);
        using var browser = new FormBrowser(site.Address);
        browser.SignIn(secret);

        var page = await browser.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/ru/cabinet/drafts/{draft}/check"));
        var all = (IHtmlTextAreaElement)page.QuerySelector("textarea[name^='all-']")!;
        all.Value = "Методика утверждается";
        page = await browser.PressAsync(page, $"button[value='{all.Name}']");

        Assert.Equal(2, page.QuerySelectorAll("textarea[name*='answer:']").OfType<IHtmlTextAreaElement>().Count(answer => answer.Value == "Методика утверждается"));
        Assert.Null(page.QuerySelector($"button[value='{all.Name}']"));
    }

    // The year that a draft takes from last year's report: one that has no report yet.
    private static string Last(AngleSharp.Dom.IElement facility) =>
        facility.QuerySelectorAll("option").Select(option => int.Parse(option.GetAttribute("value")!, CultureInfo.InvariantCulture)).Max().ToString(CultureInfo.InvariantCulture);
}
