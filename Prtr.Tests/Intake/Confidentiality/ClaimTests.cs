using Prtr.Ingest.Intake.Confidentiality;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake.Confidentiality;

/// <summary>Claims of confidentiality: open, granted for a term, prolonged.</summary>
public abstract class ClaimTests(TestEngine engine) : IntakeTest(engine)
{
    private const string Why = "Письмо министерства";

    private static readonly TestReport Claimed = new() { Waste = [("13 02 08*", "5")], Withheld = "a" };

    [SkippableFact]
    public async Task A_claim_is_open_until_the_officer_decides()
    {
        var question = await ClaimAsync();
        Assert.Equal((question, "a", "1", 2022), Assert.Single(await ClaimList.OpenAsync(Register.Database, default)) is var claim ? (claim.QuestionId, claim.Grounds, claim.Rows, claim.Year) : default);

        await GrantAsync(question, "2030-01-01");

        Assert.Empty(await ClaimList.OpenAsync(Register.Database, default));
        var granted = Assert.Single(await ClaimList.GrantedAsync(Register.Database, default));
        Assert.Equal(("a", new DateOnly(2030, 1, 1), "account:officer", Why), (granted.Ground, granted.Until, granted.DecidedBy, granted.Reason));
        Assert.Equal(("release", "a", 1), Assert.Single(await WithheldReports.ReadAsync(Register.Database, default)) is var rows ? (rows.Kind, rows.Ground, rows.Rows) : default);
    }

    [SkippableFact]
    public async Task A_claim_that_is_not_granted_is_kept_with_its_reason()
    {
        var question = await ClaimAsync();
        await (await OfficerAsync()).Reports.AnswerAsync(question, Answer.Of("publish", Why), false, default);

        Assert.Equal(("publish", Why), Assert.Single(await ClaimList.RefusedAsync(Register.Database, default)) is var claim ? (claim.Answer, claim.Reason) : default);
        Assert.Empty(await ClaimList.GrantedAsync(Register.Database, default));
        Assert.Empty(await WithheldReports.ReadAsync(Register.Database, default));
    }

    [SkippableFact]
    public async Task Quantities_of_emissions_never_are_a_commercial_secret()
    {
        var question = await ClaimAsync();
        var refused = await (await OfficerAsync()).Reports.AnswerAsync(question, Answer.Of("withhold", Why, ("ground", "c"), ("until", "2999-01-01")), false, default);

        Assert.Equal("ground-never", refused.Problem!.Code);
        Assert.Single(await ClaimList.OpenAsync(Register.Database, default));
    }

    [SkippableFact]
    public async Task A_term_that_ends_is_prolonged_by_the_officer_alone()
    {
        var question = await ClaimAsync();
        var officer = await GrantAsync(question, "2998-01-01");
        var (clerk, _) = await TestPeople.SignInAsync(Register.Database, "clerk", Role.Clerk, Role.Head);
        await Assert.ThrowsAsync<NotAllowedException>(() => Register.As(Actor.Of(clerk)).Claims.ProlongAsync(question, new DateOnly(2999, 1, 1), Why, default));

        Assert.Equal(TermProblem.ReasonMissing, await officer.Claims.ProlongAsync(question, new DateOnly(2999, 1, 1), " ", default));
        Assert.Equal(TermProblem.DayIsPast, await officer.Claims.ProlongAsync(question, new DateOnly(2023, 6, 1), Why, default));
        Assert.Equal(TermProblem.NotGranted, await officer.Claims.ProlongAsync(question + 1, new DateOnly(2999, 1, 1), Why, default));
        Assert.Null(await officer.Claims.ProlongAsync(question, new DateOnly(2999, 1, 1), Why, default));

        Assert.Equal(new DateOnly(2999, 1, 1), Assert.Single(await ClaimList.GrantedAsync(Register.Database, default)).Until);
        Assert.Equal(["decide-confidentiality", "decide-confidentiality"], await ColumnAsync<string>("select act from journal_entry where actor = 'account:officer' and act <> 'sign-in' order by id"));
    }

    private async Task<long> ClaimAsync()
    {
        await ReceiveAsync(Claimed);
        return await ScalarAsync<long>("select min(id) from question where code = 'withheld-release'");
    }

    private async Task<Prtr.Ingest.Intake.OpenRegister> GrantAsync(long question, string until)
    {
        var officer = await OfficerAsync();
        Assert.Null((await officer.Reports.AnswerAsync(question, Answer.Of("withhold", Why, ("ground", "a"), ("until", until)), false, default)).Problem);
        return officer;
    }

    private async Task<Prtr.Ingest.Intake.OpenRegister> OfficerAsync() => Register.As(Actor.Of((await TestPeople.SignInAsync(Register.Database, "officer", Role.ConfidentialityOfficer)).Person));

    public sealed class OnSqlite() : ClaimTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : ClaimTests(TestEngine.SqlServer);
}
