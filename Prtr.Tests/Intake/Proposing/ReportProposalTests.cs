using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake.Proposing;

/// <summary>One person proposes that a public report is taken back, another takes it back.</summary>
public abstract class ReportProposalTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task Whoever_proposes_does_not_withdraw_and_another_does()
    {
        var report = await PublishedAsync();
        var (first, second) = (await AsAsync("aliya", Role.Head), await AsAsync("bek", Role.Head));
        Assert.Null(await first.ReportProposals.ProposeAsync(Act.Withdraw, Of(report), "Не тот объект", default));
        var id = (await Proposals.OpenAsync(Register.Database, Act.Withdraw, default)).Single().Id;

        await Assert.ThrowsAsync<NotAllowedException>(() => first.ReportProposals.ApproveAsync(id, Act.Withdraw, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from public_report"));
        var outcome = await second.ReportProposals.ApproveAsync(id, Act.Withdraw, default);

        Assert.NotNull(outcome.Release);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from public_report"));
        Assert.Equal((ReceivedState.Withdrawn, "Не тот объект"), ((await Register.Desk.FindAsync(report, default))!.State, (await Register.Desk.FindAsync(report, default))!.Changes[^1].Reason));
        Assert.Equal(ProposalProblem.Decided, (await second.ReportProposals.ApproveAsync(id, Act.Withdraw, default)).Problem);
        Assert.Equal(["account:aliya", "account:bek"], await ColumnAsync<string>("select actor from journal_entry where act in ('propose', 'withdraw') order by id"));
    }

    [SkippableFact]
    public async Task A_version_that_nobody_looked_at_is_not_withdrawn()
    {
        var report = await PublishedAsync();
        var (clerk, head) = (await AsAsync("aliya", Role.Clerk), await AsAsync("bek", Role.Head));
        await clerk.ReportProposals.ProposeAsync(Act.Withdraw, Of(report), "Не тот объект", default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] }, "correction.json");
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal(ProposalProblem.Changed, (await head.ReportProposals.ApproveAsync((await Proposals.OpenAsync(Register.Database, null, default)).Single().Id, Act.Withdraw, default)).Problem);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from public_report"));
    }

    [SkippableFact]
    public async Task What_is_not_public_is_not_proposed_and_a_declined_proposal_changes_nothing()
    {
        var clerk = await AsAsync("aliya", Role.Clerk);
        Assert.Equal(ProposalProblem.NothingToPublish, await clerk.ReportProposals.ProposeAsync(Act.Withdraw, "report:7", "Нет такого", default));
        var report = await PublishedAsync();
        Assert.Equal(ProposalProblem.ReasonMissing, await clerk.ReportProposals.ProposeAsync(Act.Withdraw, Of(report), " ", default));
        Assert.Null(await clerk.ReportProposals.ProposeAsync(Act.Withdraw, Of(report), "Не тот объект", default));
        Assert.Equal(ProposalProblem.ProposedAlready, await clerk.ReportProposals.ProposeAsync(Act.Withdraw, Of(report), "Еще раз", default));

        Assert.Null(await clerk.Proposals.DeclineAsync(1, "Объект тот", default));

        Assert.Empty(await Proposals.OpenAsync(Register.Database, null, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from public_report"));
    }

    [SkippableFact]
    public async Task A_corrected_report_takes_the_public_ones_place_alone()
    {
        var report = await PublishedAsync();
        await LoadAsync(new TestReport { Name = "Карьер «Жаңа»", Latitude = 47.5 }, "other.json");
        var (first, second) = (await AsAsync("aliya", Role.Head), await AsAsync("bek", Role.Head));
        Assert.Equal(ProposalProblem.NothingToPublish, await first.ReportProposals.ProposeAsync(Act.Correct, Of(report), "Ошибка в единицах", default));
        var correction = (await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] }, "correction.json")).Reports[0].Id;
        Assert.Null(await first.ReportProposals.ProposeAsync(Act.Correct, Of(correction), "Ошибка в единицах", default));
        var id = (await Proposals.OpenAsync(Register.Database, Act.Correct, default)).Single().Id;

        await Assert.ThrowsAsync<NotAllowedException>(() => first.ReportProposals.ApproveAsync(id, Act.Correct, default));
        Assert.Equal(ProposalProblem.Decided, (await second.ReportProposals.ApproveAsync(id, Act.Withdraw, default)).Problem);
        var outcome = await second.ReportProposals.ApproveAsync(id, Act.Correct, default);

        Assert.Equal((1, 0), (outcome.Release!.Reports, outcome.Release.Diffuse));
        Assert.Equal([2], await ColumnAsync<int>("select version from public_report"));
        Assert.Equal(["superseded", "accepted", "published"], await ColumnAsync<string>("select state from received_report order by id"));
        Assert.Equal(["account:bek|Ошибка в единицах"], (await ColumnAsync<string>("select actor from journal_entry where act = 'correct'")).Zip(await ColumnAsync<string>("select reason from journal_entry where act = 'correct'"), (actor, reason) => $"{actor}|{reason}"));
        Assert.Equal([outcome.Release.Release.Id], await ColumnAsync<long>("select data_release_id from proposal where outcome = 'done'"));
    }

    [SkippableFact]
    public async Task A_report_on_diffuse_sources_is_corrected_and_withdrawn_in_the_same_way()
    {
        await LoadAsync(DiffuseFile.Of(DiffuseFile.Transport));
        await Register.Publication.PublishAsync(2022, default);
        var (clerk, head) = (await AsAsync("aliya", Role.Clerk), await AsAsync("bek", Role.Head));
        Assert.Null(await clerk.ReportProposals.ProposeAsync(Act.Withdraw, "diffuse-report:1", "Посчитано дважды", default));

        Assert.NotNull((await head.ReportProposals.ApproveAsync(1, Act.Withdraw, default)).Release);

        Assert.Equal(0, await ScalarAsync<int>("select count(*) from public_diffuse"));
        var left = (await KeptDiffuseReports.FindAsync(Register.Database, 1, default))!;
        Assert.Equal(("Посчитано дважды", true), (left.Versions[0].WithdrawnReason, left.Versions[0].IsEnded));
        Assert.Equal([1L], (await KeptDiffuseReports.OfYearAsync(Register.Database, 2022, default)).Select(report => report.Id));
        Assert.Equal(ProposalProblem.NothingToPublish, await clerk.ReportProposals.ProposeAsync(Act.Withdraw, "diffuse-report:1", "Еще раз", default));
    }

    private static string Of(long report) => Deed.On(ReportProposals.Report, report);

    private async Task<long> PublishedAsync()
    {
        var loaded = await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        return loaded.Reports[0].Id;
    }

    private async Task<OpenRegister> AsAsync(string name, Role role) => Register.As(Actor.Of((await TestPeople.SignInAsync(Register.Database, name, role)).Person));

    public sealed class OnSqlite() : ReportProposalTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : ReportProposalTests(TestEngine.SqlServer);
}
