using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake;

/// <summary>Many questions with one answer, where that is safe; and decisions that are taken back before anything of them is public.</summary>
public abstract class JointDecisionTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly TestReport First = new() { Releases = [(8, "air", "150000"), (11, "air", "200000")], Waste = [("13 02 08*", "5")] };

    [SkippableTheory]
    [InlineData(null, "160000", "200000", "5")]
    [InlineData(JointObstacle.FarValue, "1600000", "200000", "5")]
    [InlineData(JointObstacle.FarValue, "15", "200000", "5")]
    [InlineData(JointObstacle.Lost, "160000", null, "5")]
    [InlineData(JointObstacle.Lost, "160000", "200000", null)]
    public async Task A_second_report_is_a_correction_among_many_only_when_it_puts_a_slip_right(JointObstacle? expected, string first, string? second, string? waste)
    {
        await LoadAsync(First);
        var report = First with { Releases = second is null ? [(8, "air", first)] : [(8, "air", first), (11, "air", second)], Waste = waste is null ? [] : [("13 02 08*", waste)] };
        await ReceiveAsync(report, "second.json");

        var planned = Assert.Single(await PlanAsync("correction"));

        Assert.Equal(expected, planned.Obstacle);
        Assert.Contains(planned.Changes, change => change is { Pollutant: 8, BeforeKg: 150000 } && change.Kg == decimal.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(Assert.Single(await PlanAsync("refuse")).Obstacle);
        Assert.Equal(JointObstacle.Grave, Assert.Single(await PlanAsync("no-such-answer")).Obstacle);
    }

    [SkippableFact]
    public async Task Another_name_of_the_site_or_many_other_values_are_looked_at_by_themselves()
    {
        string[] codes = ["17 01 01", "17 01 02", "17 01 03", "17 02 01", "17 02 02", "17 02 03"];
        await LoadAsync(First with { Waste = [.. codes.Select(code => (code, "500"))] });
        await ReceiveAsync(First with { Waste = [.. codes.Select(code => (code, "600"))] }, "many.json");
        Assert.Equal(JointObstacle.ManyValues, Assert.Single(await PlanAsync("correction")).Obstacle);

        var named = (await ReceiveAsync(First with { FacilityId = 1, Name = "Котельная «Сапаржол Қуат»", Waste = [.. codes.Select(code => (code, "500"))] }, "named.json")).Reports[0].Id;
        Assert.Equal(JointObstacle.AnotherSite, (await PlanAsync("correction")).Single(one => one.Question.ReportId == named).Obstacle);
    }

    [SkippableFact]
    public async Task What_is_safe_is_decided_the_rest_is_left_and_all_of_it_can_be_taken_back()
    {
        var clerk = Register.As(Actor.Of((await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk)).Person));
        await LoadAsync(First);
        await LoadAsync(First with { Year = 2021 });
        var slip = (await ReceiveAsync(First with { Releases = [(8, "air", "160000"), (11, "air", "200000")] }, "slip.json")).Reports[0].Id;
        var far = (await ReceiveAsync(First with { Year = 2021, Releases = [(8, "air", "1.5"), (11, "air", "200000")] }, "far.json")).Reports[0].Id;
        var questions = (await OpenWork.ReadAsync(Register.Database, new(), 0, 10, default)).Questions.Where(question => question.Question.Code == "replaces").Select(question => question.Id).ToHashSet();

        var outcomes = await clerk.JointDecisions.DecideAsync(questions, Answer.Of("correction", "Письма операторов"), default);

        Assert.Equal([(slip, null), (far, JointObstacle.FarValue)], outcomes.Select(one => (one.Planned.Question.ReportId, one.Planned.Obstacle)).OrderBy(one => one.ReportId));
        Assert.Equal((ReceivedState.Accepted, ReceivedState.Held), (await StateAsync(slip), await StateAsync(far)));
        Assert.Equal(["superseded"], await ColumnAsync<string>("select state from received_report where id = 1"));

        var back = await clerk.Reports.TakeBackAsync(outcomes.Single(one => one.Outcome is not null).Planned.Question.Id, "Не то письмо", false, default);

        Assert.Equal((ReceivedState.Held, (ActProblem?)null), (back.State, back.Problem));
        Assert.Equal(["accepted"], await ColumnAsync<string>("select state from received_report where id = 1"));
        Assert.Equal(["replaces"], (await OpenWork.OfReportAsync(Register.Database, slip, default)).Select(question => question.Question.Code));

        // Decided again it becomes a version after all, and the year is what it says.
        Assert.Equal(ReceivedState.Accepted, (await clerk.Reports.AnswerAsync((await OpenWork.OfReportAsync(Register.Database, slip, default))[0].Id, Answer.Of("correction", "Проверено"), false, default)).State);
        await Register.Reports.RejectAsync(far, "Ошибка", false, default);
        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal([160000_00000000, 200000_00000000], await ColumnAsync<long>("select quantity_kg_e8 from public_record where kind = 'release' and reporting_year = 2022 order by quantity_kg_e8"));
        Assert.Empty(await Prtr.Ingest.Intake.Keeping.RegisterProof.ProblemsAsync(Register.Database, true, default));
    }

    [SkippableFact]
    public async Task A_refusal_is_taken_back_a_published_report_and_a_claim_are_not()
    {
        await LoadAsync(First);
        var id = (await ReceiveAsync(First with { Releases = [(8, "air", "160000")] }, "second.json")).Reports[0].Id;
        var question = (await OpenWork.OfReportAsync(Register.Database, id, default))[0].Id;
        Assert.Equal("not-decided", (await Register.Reports.TakeBackAsync(question, "Ошибка", false, default)).Problem!.Code);
        await Register.Reports.AnswerAsync(question, Answer.Of("refuse", "Дубль"), false, default);
        Assert.Equal("reason-missing", (await Register.Reports.TakeBackAsync(question, " ", false, default)).Problem!.Code);
        Assert.Equal([question], (await Register.Desk.FindAsync(id, default))!.Reversible.Select(decided => decided.Id));
        Assert.Equal(ReceivedState.Held, (await Register.Reports.TakeBackAsync(question, "Не дубль", false, default)).State);
        Assert.Equal("not-decided", (await Register.Reports.TakeBackAsync(question, "Не дубль", false, default)).Problem!.Code);

        await Register.Reports.AnswerAsync((await OpenWork.OfReportAsync(Register.Database, id, default))[0].Id, Answer.Of("correction", "Исправление"), false, default);
        await Register.Publication.PublishAsync(2022, default);
        Assert.Empty((await Register.Desk.FindAsync(id, default))!.Reversible);
        Assert.Equal("wrong-state", (await Register.Reports.TakeBackAsync(await ScalarAsync<long>("select max(id) from question"), "Поздно", false, default)).Problem!.Code);

        var claim = (await ReceiveAsync(new TestReport { Year = 2021, Withheld = "a", Waste = [("13 02 08*", "5")] }, "claim.json")).Reports[0].Id;
        var claimed = (await OpenWork.OfReportAsync(Register.Database, claim, default))[0];
        await Register.Reports.AnswerAsync(claimed.Id, Answer.Of("publish", "Статья 20"), false, default);
        Assert.Equal("not-taken-back", (await Register.Reports.TakeBackAsync(claimed.Id, "Ошибка", false, default)).Problem!.Code);
    }

    private async Task<ReceivedState> StateAsync(long id) => (await Register.Desk.FindAsync(id, default))!.State;

    private async Task<IReadOnlyList<JointDecision>> PlanAsync(string answer)
    {
        var open = (await OpenWork.ReadAsync(Register.Database, new() { Kind = "replaces" }, 0, 100, default)).Questions;
        return await Register.JointDecisions.PlanAsync(open.Select(question => question.Id).ToHashSet(), answer, default);
    }

    public sealed class OnSqlite() : JointDecisionTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : JointDecisionTests(TestEngine.SqlServer);
}
