using Bunit;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Web.Office.Reports;

namespace Prtr.Tests.Components;

/// <summary>The report desk: the letter before it goes out, a colleague who is asked, a decision that is taken back.</summary>
public sealed class ReportPageTests : OfficeComponentTest
{
    [Fact]
    public async Task A_letter_is_shown_changed_and_sent_in_the_chosen_language_alone()
    {
        var page = await OpenAsync(new TestReport { Waste = [("13 02 08*", "5")], Withheld = "a" });
        page.Find("#decide-reason").Input("Уточните массу");
        await Button(page, "Показать письмо").ClickAsync(new());
        page.WaitForElement("#letter-ru");
        Assert.Contains("Уточните массу", page.Find("#letter-ru").GetAttribute("value"), StringComparison.Ordinal);

        await page.Find("#send-kk").ChangeAsync(new() { Value = false });
        await page.Find("#send-ru").ChangeAsync(new() { Value = true });
        page.Find("#letter-ru").Input("Уважаемые коллеги, позвоните нам.");
        await Button(page, "Вернуть с письмом").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Выполнено", page.Find(".notice").TextContent, StringComparison.Ordinal));
        var message = Assert.Single(await MessageList.ReadAsync(Register.Database, new(), 10, default));
        Assert.Equal(("ru", "Уважаемые коллеги, позвоните нам."), (message.Language, (await MessageList.FindAsync(Register.Database, message.Id, default))!.Content));
    }

    [Fact]
    public async Task A_letter_in_no_language_is_refused_in_words()
    {
        var page = await OpenAsync(new TestReport { Waste = [("13 02 08*", "5")], Withheld = "a" });
        page.Find("#decide-reason").Input("Уточните массу");
        await Button(page, "Показать письмо").ClickAsync(new());
        page.WaitForElement("#letter-ru");
        foreach (var language in new[] { "#send-kk", "#send-ru" })
        {
            await page.Find(language).ChangeAsync(new() { Value = false });
        }

        await Button(page, "Вернуть с письмом").ClickAsync(new());

        page.WaitForElement(".notice-problem");
        Assert.Equal(ReceivedState.Held, (await Register.Desk.FindAsync(1, default))!.State);
    }

    [Fact]
    public async Task A_colleague_is_asked_and_has_the_report()
    {
        var (bek, _) = await TestPeople.SignInAsync(Register.Database, "bek", Role.Clerk);
        var page = await OpenAsync(new TestReport { Waste = [("13 02 08*", "5")], Withheld = "a" });

        page.WaitForElement("#ask-what").Input("Похоже на опечатку?");
        await Button(page, "Задать вопрос").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Похоже на опечатку?", page.Find(".comment").TextContent, StringComparison.Ordinal));
        Assert.Equal("Похоже на опечатку?", Assert.Single(await ReportNotes.AskedOfAsync(Register.Database, bek.AccountId, default)).Content);
    }

    [Fact]
    public async Task A_decision_is_taken_back_and_the_question_is_there_again()
    {
        await PublishAsync(new TestReport { Year = 2021 });
        await PublishAsync(new TestReport());
        var page = await OpenAsync(new TestReport { Releases = [(8, "air", "160000")] });
        await page.Find("input[value=refuse]").ChangeAsync(new() { Value = "refuse" });
        page.Find("textarea[id^=reason-]").Input("Дубль");
        await page.Find("textarea[id^=reason-]").Closest("form")!.SubmitAsync();
        page.WaitForElement("#take-back-reason").Input("Не дубль");

        await page.Find("#take-back-reason").Closest("form")!.SubmitAsync();

        page.WaitForElement("input[value=refuse]");
        Assert.Empty(page.FindAll("#take-back-reason"));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ReportPage> page, string text) => page.FindAll("button").Single(button => button.TextContent == text);

    // A report that waits for a decision.
    private async Task<IRenderedComponent<ReportPage>> OpenAsync(TestReport report)
    {
        var taken = await Register.Loader.LoadAsync([report.Source("held.json")], new DateOnly(report.Year + 1, 3, 15), default).SingleAsync();
        var page = Render<ReportPage>(parameters => parameters.Add(one => one.Culture, "ru").Add(one => one.Id, taken.Reports[0].Id));
        page.WaitForElement("#decide-reason");
        return page;
    }
}
