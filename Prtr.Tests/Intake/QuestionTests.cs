using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>What holds a report, and how it goes on when that is decided.</summary>
public abstract class QuestionTests(TestEngine engine) : IntakeTest(engine)
{
    private const string Reason = "По письму оператора";

    [SkippableFact]
    public async Task A_number_in_a_file_does_not_give_away_another_operators_facility()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var before = await DatabaseFigures.ReadAsync(Register.Database, default);

        var taken = await ReceiveAsync(new TestReport { FacilityId = 1, Bin = TestReport.SecondOperator, Name = "ЗАХВАТ", Releases = [(8, "air", "1")] });

        var question = AssertHeldBy(taken, "another-operator");
        Assert.Equal((TestReport.FirstOperator, TestReport.SecondOperator), (question.Data["operator"], question.Data["reported"]));
        await Register.Publication.PublishAsync(2022, new HashSet<long> { 2 }, default);
        Assert.Equal(before, await DatabaseFigures.ReadAsync(Register.Database, default));
    }

    [SkippableFact]
    public async Task A_change_of_operator_needs_its_day_and_keeps_the_facility()
    {
        await LoadAsync(new TestReport { Year = 2021 });
        await ReceiveAsync(new TestReport { FacilityId = 1, Bin = TestReport.SecondOperator });

        Assert.Equal("value-missing", (await AnswerAsync(Answer.Of("change-of-operator", Reason))).Problem!.Code);
        var outcome = await AnswerAsync(Answer.Of("change-of-operator", Reason, ("from", "2022-03-01")));

        Assert.Equal(ReceivedState.Accepted, outcome.State);
        Assert.Equal([TestReport.FirstOperator, TestReport.SecondOperator], await ColumnAsync<string>(
            "select v.operator_bin from report_version v join report r on r.id = v.report_id where r.facility_id = 1 order by r.reporting_year"));
        Assert.Equal((TestReport.SecondOperator, "2022-03-01", Reason), Assert.Single(await ColumnAsync<(string, string, string)>(
            "select operator_bin, valid_from, reason from operator_change")));
    }

    [SkippableFact]
    public async Task A_site_that_moved_6_km_under_another_name_is_asked_about_with_its_score()
    {
        await LoadAsync(new TestReport { Year = 2021 });
        var moved = await ReceiveAsync(new TestReport { Name = "Энергоцех «Ақсай»", Latitude = 46.98587 + 0.054 });

        var question = AssertHeldBy(moved, "likely-same-facility");
        Assert.InRange(int.Parse(question.Data["distance_m"], System.Globalization.CultureInfo.InvariantCulture), 5_900, 6_100);
        Assert.Equal("moved", Assert.Single((await AnswerAsync(Answer.Of("same", Reason, ("facility", "1")))).Open).Data["remark"]);
        Assert.Equal(ReceivedState.Accepted, (await AnswerAsync(Answer.Of("answered", Reason))).State);
        Assert.Equal([1L], await ColumnAsync<long>("select distinct facility_id from report"));
    }

    [SkippableFact]
    public async Task A_neighbour_300_m_away_is_another_facility_when_a_person_says_so()
    {
        await LoadAsync(new TestReport { Year = 2021 });
        await ReceiveAsync(new TestReport { Name = "Карьер", Latitude = 46.98587 + 0.0027 });

        Assert.Equal(ReceivedState.Accepted, (await AnswerAsync(Answer.Of("new", Reason))).State);
        Assert.Equal([1L, 2L], await ColumnAsync<long>("select facility_id from report order by facility_id"));
    }

    [SkippableFact]
    public async Task A_second_differing_report_is_no_correction_until_somebody_says_so()
    {
        await LoadAsync(new TestReport());
        var second = await ReceiveAsync(new TestReport { Releases = [(8, "air", "160000")] });

        AssertHeldBy(second, "replaces");
        Assert.Equal(ReceivedState.Accepted, (await AnswerAsync(Answer.Of("correction", Reason))).State);
        Assert.Equal((1, Reason), await ScalarPairAsync());
        Assert.Equal(["superseded", "accepted"], await ColumnAsync<string>("select state from received_report order by id"));
    }

    [SkippableFact]
    public async Task A_correction_that_names_its_version_and_reason_is_taken()
    {
        await LoadAsync(new TestReport());
        var second = await ReceiveAsync(new TestReport { Releases = [(8, "air", "160000")], Corrects = (1, "Исправлен расчет") });

        Assert.Equal((ReportOutcome.Accepted, 2), (second.Reports[0].Outcome, second.Reports[0].Version));
        Assert.Equal((1, "Исправлен расчет"), await ScalarPairAsync());
    }

    [SkippableTheory]
    [InlineData(7, "Исправлен расчет")]
    [InlineData(1, " ")]
    public async Task A_correction_of_no_version_or_without_a_reason_is_asked_about(int version, string reason)
    {
        await LoadAsync(new TestReport());

        AssertHeldBy(await ReceiveAsync(new TestReport { Releases = [(8, "air", "160000")], Corrects = (version, reason) }), "replaces");
    }

    [SkippableFact]
    public async Task An_empty_report_never_replaces_rows_by_itself()
    {
        await LoadAsync(new TestReport());

        AssertHeldBy(await ReceiveAsync(new TestReport { Releases = [], Corrects = (1, "Исправлен расчет") }), "replaces-with-nothing");
    }

    [SkippableFact]
    public async Task The_same_content_again_is_nothing_but_a_remark()
    {
        await LoadAsync(new TestReport());
        var again = await ReceiveAsync(TestReport.SourceOf("two.json", new TestReport(), new TestReport { Name = "Карьер «Жаңа»", Latitude = 47.5 }), InTime(2022));

        Assert.Equal(ReportOutcome.Unchanged, again.Reports[0].Outcome);
        Assert.Equal("same-content", Assert.Single(again.Reports[0].Remarks).Code);
    }

    [SkippableFact]
    public async Task A_year_whose_campaign_is_over_takes_no_first_report_without_a_word()
    {
        AssertHeldBy(await ReceiveAsync(new TestReport { Year = 2021 }.Source(), InTime(2022)), "another-year");

        Assert.Null(await ReportingYears.OpenAsync(Register.Database, 2015, Actor.Console, false, TimeProvider.System.GetUtcNow(), default));
        var opened = await ReceiveAsync(new TestReport { Year = 2015, Name = "Карьер «Жаңа»", Latitude = 47.2 }.Source("old.json"), InTime(2022));
        Assert.Equal(ReportOutcome.Accepted, opened.Reports[0].Outcome);
    }

    [SkippableFact]
    public async Task A_year_that_is_public_early_takes_first_reports_until_they_are_due()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var other = new TestReport { Name = "Карьер «Жаңа»", Latitude = 47.2 };

        AssertHeldBy(await ReceiveAsync(other.Source(), new DateOnly(2023, 4, 1)), "another-year");
        Assert.Equal(ReportOutcome.Accepted, (await ReceiveAsync((other with { Releases = [(8, "air", "151000")] }).Source("other.json"), new DateOnly(2023, 3, 31))).Reports[0].Outcome);
    }

    [SkippableFact]
    public async Task A_report_after_the_day_is_late_and_accepted()
    {
        var late = await ReceiveAsync(new TestReport().Source(), new DateOnly(2023, 6, 1));

        Assert.Equal(ReportOutcome.Accepted, late.Reports[0].Outcome);
        Assert.Contains(late.Reports[0].Remarks, remark => remark.Code == "late");
    }

    [SkippableFact]
    public async Task Tonnes_for_kilograms_in_most_values_hold_a_report()
    {
        await LoadAsync(new TestReport { Year = 2021, Releases = [(8, "air", "150000"), (2, "air", "600000"), (11, "air", "250000")] });
        var slipped = await ReceiveAsync(new TestReport { Releases = [(8, "air", "150"), (2, "air", "610"), (11, "air", "250000")] });

        var question = Assert.Single(slipped.Reports[0].Open, open => open.Code == "gone-in-bulk");
        Assert.Equal(("2", "3", "0.001"), (question.Data["values"], question.Data["of"], question.Data["factor"]));
    }

    [SkippableFact]
    public async Task A_remark_that_holds_is_accepted_with_a_reason()
    {
        await LoadAsync(new TestReport { Year = 2021 });
        var held = await ReceiveAsync(new TestReport { Releases = [(8, "air", "450000")] });

        Assert.Equal("changed-much", AssertHeldBy(held, "remark").Data["remark"]);
        Assert.Equal("reason-missing", (await Register.Reports.AcceptAsync(held.Reports[0].Id, " ", false, default)).Problem!.Code);
        Assert.Equal(ReceivedState.Accepted, (await Register.Reports.AcceptAsync(held.Reports[0].Id, Reason, true, default)).State);
        Assert.Equal("held", await ScalarAsync<string>("select state from received_report where id = 2"));
        Assert.Equal(ReceivedState.Accepted, (await Register.Reports.AcceptAsync(held.Reports[0].Id, Reason, false, default)).State);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from remark where code = 'changed-much' and report_version_id is not null"));
    }

    [SkippableFact]
    public async Task A_decision_is_made_once_and_what_became_doubtful_meanwhile_is_asked_anew()
    {
        await LoadAsync(new TestReport { Year = 2021 });
        var held = await ReceiveAsync(new TestReport { FacilityId = 1, Bin = TestReport.SecondOperator });
        await LoadAsync(new TestReport { Releases = [(8, "air", "151000")] }, "meanwhile.json");

        var outcome = await AnswerAsync(Answer.Of("change-of-operator", Reason, ("from", "2022-03-01")));

        Assert.Equal(ReceivedState.Held, outcome.State);
        Assert.Contains(outcome.Open, question => question.Code == "replaces");
        Assert.Equal("already-decided", (await Register.Reports.AnswerAsync(1, Answer.Of("refuse", Reason), false, default)).Problem!.Code);
        Assert.Equal(ReceivedState.Rejected, (await Register.Reports.RejectAsync(held.Reports[0].Id, Reason, false, default)).State);
    }

    private static Question AssertHeldBy(SubmissionOutcome outcome, string code)
    {
        var report = Assert.Single(outcome.Reports);
        Assert.Equal(ReportOutcome.Held, report.Outcome);
        var question = Assert.Single(report.Open);
        Assert.Equal(code, question.Code);
        return question;
    }

    private async Task<Prtr.Ingest.Intake.Acts.ActOutcome> AnswerAsync(Answer answer)
    {
        var open = await Prtr.Ingest.Intake.Acts.QuestionList.ReadAsync(Register.Database, null, false, default);
        return await Register.Reports.AnswerAsync(open[0].Id, answer, false, default);
    }

    private async Task<(int, string)> ScalarPairAsync() =>
        (await ColumnAsync<(int, string)>("select corrects_version, correction_reason from report_version where version = 2"))[0];
}

public sealed class QuestionTestsOnSqlite() : QuestionTests(TestEngine.Sqlite);

public sealed class QuestionTestsOnSqlServer() : QuestionTests(TestEngine.SqlServer);
