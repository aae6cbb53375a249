using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake;

/// <summary>What clerks work with: the queue of questions, one report with all around it, who deals with it, what was typed.</summary>
public abstract class ReportDeskTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly TestReport Held = new() { Releases = [(8, "air", "150000")], Waste = [("13 02 08*", "5")], Withheld = "c" };

    [SkippableFact]
    public async Task A_held_report_is_shown_beside_last_years_with_places_in_its_file()
    {
        await LoadAsync(new TestReport { Year = 2021, Releases = [(8, "air", "120000"), (11, "air", "200000")], Waste = [("13 02 08*", "4")] });
        var received = await ReceiveAsync(Held, "held.json");

        var report = (await Register.Desk.FindAsync(received.Reports[0].Id, default))!;

        Assert.Equal(ReceivedState.Held, report.State);
        Assert.Equal([(8, 120000m, (decimal?)150000m), (11, 200000m, null)], report.Figures.Select(figure => (figure.Pollutant, figure.BeforeKg!.Value, figure.Kg)));
        Assert.Equal(0.25m, report.Figures[0].Change);
        Assert.Equal([((decimal?)4, (decimal?)5)], report.Wastes.Select(waste => (waste.BeforeT, waste.T)));
        Assert.Equal("held.json", report.Figures[0].Place!.Value.File);
        Assert.Equal(["held"], report.Changes.Select(change => change.To));
        Assert.Null(await Register.Desk.FindAsync(99, default));
    }

    [SkippableFact]
    public async Task Beside_a_value_stands_what_the_country_reports_in_the_activity_and_where_another_version_says_otherwise()
    {
        await LoadAsync(new TestReport { Year = 2021, Releases = [(8, "air", "120000")] });
        await LoadAsync(new TestReport { Year = 2021, Name = "Карьер «Жаңа»", Latitude = 47.5, Releases = [(8, "air", "400000")] }, "other.json");
        await Register.Publication.PublishAsync(2021, default);
        var first = await LoadAsync(new TestReport { Releases = [(8, "air", "150000")], Waste = [("13 02 08*", "5")] });
        var second = await LoadAsync(new TestReport { Releases = [(8, "air", "170000")], Waste = [("13 02 08*", "7")] }, "correction.json");

        var report = (await Register.Desk.FindAsync(second.Reports[0].Id, default))!;

        Assert.Equal(new NationalRange(2, 120000, 260000, 400000), report.Figures.Single().Range);
        Assert.Equal([("130208", (decimal?)null, (decimal?)7)], report.Wastes.Select(waste => (waste.Code, waste.BeforeT, waste.T)));
        var version = report.Versions.Single();
        Assert.Equal(first.Reports[0].Id, version.ReportId);
        Assert.Equal([(8, (decimal?)150000, (decimal?)170000)], version.Changes.Select(change => (change.Pollutant, change.BeforeKg, change.Kg)));
        Assert.Equal([((decimal?)5, (decimal?)7)], version.WasteChanges.Select(change => (change.BeforeT, change.T)));
    }

    [SkippableFact]
    public async Task A_returned_report_keeps_its_letters()
    {
        var received = await ReceiveAsync(Held);
        await Register.Reports.ReturnAsync(received.Reports[0].Id, "Уточните", false, default);

        Assert.Equal(["kk", "ru"], (await Register.Desk.FindAsync(received.Reports[0].Id, default))!.Letters.Keys.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task What_a_clerk_made_of_a_letter_is_kept_and_goes_out_with_the_act()
    {
        var id = (await ReceiveAsync(Held)).Reports[0].Id;
        var made = await Register.Reports.ReturnAsync(id, "Уточните массу", true, default);
        Assert.Contains("Уточните массу", made.Letters["ru"], StringComparison.Ordinal);
        Assert.Empty(await MessageList.ReadAsync(Register.Database, new(), 10, default));

        await Register.Reports.ReturnAsync(id, "Уточните массу", new Letters(new Dictionary<string, string> { ["ru"] = made.Letters["ru"] + "Звоните нам." }), false, default);

        var message = await MessageList.FindAsync(Register.Database, 1, default);
        Assert.Equal(("ru", $"report:{id}", MessageState.ToPrint), (message!.Language, message.About, message.State));
        Assert.EndsWith("Звоните нам.", message.Content, StringComparison.Ordinal);
        Assert.Equal(["ru"], (await Register.Desk.FindAsync(id, default))!.Letters.Keys);
    }

    [SkippableFact]
    public async Task Who_chose_no_language_writes_in_both_and_a_refusal_has_words_of_its_own()
    {
        var id = (await ReceiveAsync(Held)).Reports[0].Id;
        await Register.Reports.RejectAsync(id, "Не тот объект", Letters.AsWritten, false, default);

        var message = Assert.Single(await MessageList.ReadAsync(Register.Database, new(About: $"report:{id}"), 10, default));
        var text = (await MessageList.FindAsync(Register.Database, message.Id, default))!.Content;
        Assert.Contains("қабылданбады", text, StringComparison.Ordinal);
        Assert.Contains("не принят", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_report_that_its_errors_sent_back_is_written_about_once()
    {
        var id = (await ReceiveAsync(new TestReport { Releases = [(8, "air", "-5")] })).Reports[0].Id;
        Assert.Equal(ReceivedState.Returned, (await Register.Desk.FindAsync(id, default))!.State);

        Assert.Null((await Register.Reports.WriteAsync(id, "Есть ошибки", Letters.AsWritten, false, default)).Problem);
        Assert.Equal("letter-written", (await Register.Reports.WriteAsync(id, "Есть ошибки", Letters.AsWritten, false, default)).Problem!.Code);
    }

    [SkippableFact]
    public async Task Who_decides_on_what_another_has_changed_since_is_told_first()
    {
        var id = (await ReceiveAsync(Held)).Reports[0].Id;
        var (aliya, bek) = ((await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk)).Person, (await TestPeople.SignInAsync(Register.Database, "bek", Role.Clerk)).Person);
        var seen = (await Register.Desk.FindAsync(id, default))!.Stamp;
        Assert.True(await Register.As(Actor.Of(aliya)).Notes.AskAsync(id, bek.AccountId, "Похоже на ошибку?", default));

        var second = await Register.As(Actor.Of(bek)).Reports.Seeing(seen).ReturnAsync(id, "Уточните", false, default);
        Assert.Equal(("changed-meanwhile", "account:aliya"), (second.Problem!.Code, second.Problem.Data["actor"]));
        Assert.Equal(ReceivedState.Held, (await Register.Desk.FindAsync(id, default))!.State);

        var now = (await Register.Desk.FindAsync(id, default))!.Stamp;
        Assert.Null((await Register.As(Actor.Of(bek)).Reports.Seeing(now).ReturnAsync(id, "Уточните", false, default)).Problem);
    }

    [SkippableFact]
    public async Task A_colleague_who_is_asked_has_the_report_until_there_is_an_answer()
    {
        var id = (await ReceiveAsync(Held)).Reports[0].Id;
        var (aliya, bek) = ((await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk)).Person, (await TestPeople.SignInAsync(Register.Database, "bek", Role.Clerk)).Person);
        Assert.False(await Register.As(Actor.Of(aliya)).Notes.AskAsync(id, bek.AccountId, " ", default));
        Assert.True(await Register.As(Actor.Of(aliya)).Notes.AskAsync(id, bek.AccountId, "Похоже на ошибку?", default));

        var asked = Assert.Single(await ReportNotes.AskedOfAsync(Register.Database, bek.AccountId, default));
        Assert.Equal("BEK", (await OpenWork.OfReportAsync(Register.Database, id, default))[0].Officer);
        Assert.True(await Register.As(Actor.Of(bek)).Notes.AnswerAsync(asked.Id, "Да, запятая", default));

        Assert.Empty(await ReportNotes.AskedOfAsync(Register.Database, bek.AccountId, default));
        Assert.Equal("ALIYA", (await OpenWork.OfReportAsync(Register.Database, id, default))[0].Officer);
        Assert.Equal([("ALIYA", true), ("BEK", false)], (await ReportNotes.OfReportAsync(Register.Database, id, default)).Select(note => (note.Writer, note.IsAnswered)));
    }

    [SkippableFact]
    public void Many_grave_questions_are_only_refused_together()
    {
        QueuedQuestion Of(string code) => new(1, 1, new Question(code, new Dictionary<string, string>()), default, "", null, null, null, null, null, null);

        Assert.Equal(["refuse"], Of("gone-in-bulk").AnswersTogether.Select(answer => answer.Code));
        Assert.Equal(["correction", "refuse"], Of("replaces").AnswersTogether.Select(answer => answer.Code));
        Assert.Equal(QuestionGravity.Slight, Of("remark").Gravity);
    }

    [SkippableFact]
    public async Task The_queue_has_open_questions_with_who_deals_with_them()
    {
        var id = (await ReceiveAsync(Held)).Reports[0].Id;
        var (officer, _) = await TestPeople.SignInAsync(Register.Database, "aliya", Role.ConfidentialityOfficer);
        await Register.As(Actor.Of(officer)).Assignments.AssignAsync([id], officer.AccountId, default);

        var question = (await OpenWork.ReadAsync(Register.Database, new(), 0, 10, default)).Questions.Single();
        Assert.Equal(("withheld-release", true, "ALIYA"), (question.Question.Code, question.IsAboutConfidentiality, question.Officer));
        Assert.Equal(QuestionGravity.Usual, question.Gravity);

        await Register.As(Actor.Of(officer)).Reports.AnswerAsync(question.Id, Answer.Of("publish", "Статья 20"), false, default);
        Assert.Empty((await OpenWork.ReadAsync(Register.Database, new(), 0, 10, default)).Questions);
    }

    [SkippableFact]
    public async Task Of_two_clerks_at_the_same_report_the_second_is_told_and_nothing_is_lost()
    {
        var id = (await ReceiveAsync(Held)).Reports[0].Id;
        var (aliya, bek) = ((await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk)).Person, (await TestPeople.SignInAsync(Register.Database, "bek", Role.Clerk)).Person);

        Assert.Null((await Register.As(Actor.Of(aliya)).Reports.RejectAsync(id, "Дубль", false, default)).Problem);
        var second = await Register.As(Actor.Of(bek)).Reports.ReturnAsync(id, "Уточните", false, default);

        Assert.Equal("wrong-state", second.Problem!.Code);
        Assert.Equal((ReceivedState.Rejected, "Дубль"), ((await Register.Desk.FindAsync(id, default))!.State, (await Register.Desk.FindAsync(id, default))!.Changes[^1].Reason));
    }

    [SkippableFact]
    public async Task What_was_typed_is_there_again_until_it_is_sent()
    {
        var (person, _) = await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk);
        await new Ingest.Accounts.Drafts(Register.Database, TimeProvider.System).KeepAsync(person.AccountId, "report:1", "Ұзын сө", default);
        await new Ingest.Accounts.Drafts(Register.Database, TimeProvider.System).KeepAsync(person.AccountId, "report:1", "Ұзын сөйлем", default);

        var after = new Ingest.Accounts.Drafts(Register.Database, TimeProvider.System);
        Assert.Equal("Ұзын сөйлем", await after.FindAsync(person.AccountId, "report:1", default));
        Assert.Equal("", await after.FindAsync(person.AccountId, "report:2", default));
        await after.KeepAsync(person.AccountId, "report:1", "", default);
        Assert.Equal("", await after.FindAsync(person.AccountId, "report:1", default));
    }

    public sealed class OnSqlite() : ReportDeskTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : ReportDeskTests(TestEngine.SqlServer);
}
