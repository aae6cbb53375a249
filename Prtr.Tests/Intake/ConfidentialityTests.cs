using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>By the Code, art. 20(3), quantities of releases are public, whatever the operator wrote; what else is claimed, the centre decides.</summary>
public abstract class ConfidentialityTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly TestReport Claimed = new() { Releases = [(8, "air", "150000")], Waste = [("13 02 08*", "5")], Withheld = "c" };

    [SkippableFact]
    public async Task A_claim_for_a_release_holds_the_report()
    {
        var taken = await ReceiveAsync(Claimed);

        Assert.Equal(ReportOutcome.Held, Assert.Single(taken.Reports).Outcome);
        Assert.Equal(["withheld-release"], await ColumnAsync<string>("select code from question"));
    }

    [SkippableFact]
    public async Task A_claim_that_is_not_granted_leaves_the_release_public()
    {
        await ReceiveAsync(Claimed);
        Assert.Equal(ReceivedState.Accepted, (await AnswerAsync(Answer.Of("publish", "Экологический кодекс, статья 20"))).State);
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal([15000000000000L], await ColumnAsync<long>("select quantity_kg_e8 from public_record where kind = 'release'"));
    }

    [SkippableFact]
    public async Task A_claim_is_granted_on_a_ground_and_for_a_term_only()
    {
        await ReceiveAsync(Claimed);
        Assert.Equal("value-missing", (await AnswerAsync(Answer.Of("withhold", "Оборона", ("ground", "a")))).Problem!.Code);
        Assert.Equal("value-wrong", (await AnswerAsync(Answer.Of("withhold", "Оборона", ("ground", "x"), ("until", "2999-01-01")))).Problem!.Code);

        Assert.Equal("term-past", (await AnswerAsync(Answer.Of("withhold", "Оборона", ("ground", "a"), ("until", "2023-05-01")))).Problem!.Code);

        Assert.Equal(ReceivedState.Accepted, (await AnswerAsync(Answer.Of("withhold", "Оборона", ("ground", "a"), ("until", "2999-01-01")))).State);
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal([("a", (long?)null)], await ColumnAsync<(string, long?)>("select withheld_ground, quantity_kg_e8 from public_record where kind = 'release'"));
    }

    [SkippableFact]
    public async Task The_same_file_is_known_again_after_a_claim_was_not_granted()
    {
        await ReceiveAsync(Claimed);
        await AnswerAsync(Answer.Of("publish", "Экологический кодекс, статья 20"));

        var again = await ReceiveAsync(TestReport.SourceOf("again.json", Claimed, new TestReport { Name = "Карьер «Жаңа»", Latitude = 47.5 }), InTime(2022));

        Assert.Equal(ReportOutcome.Unchanged, again.Reports[0].Outcome);
    }

    [SkippableFact]
    public async Task A_report_that_withholds_everything_is_held()
    {
        await ReceiveAsync(Claimed with { Waste = [] });

        Assert.Equal(["withheld-release", "withholds-everything"], await ColumnAsync<string>("select code from question order by code"));
    }

    private async Task<Ingest.Intake.Acts.ActOutcome> AnswerAsync(Answer answer) =>
        await Register.Reports.AnswerAsync(await ScalarAsync<long>("select id from question where answer is null"), answer, false, default);
}

public sealed class ConfidentialityTestsOnSqlite() : ConfidentialityTests(TestEngine.Sqlite);

public sealed class ConfidentialityTestsOnSqlServer() : ConfidentialityTests(TestEngine.SqlServer);
