using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake.Publishing;

/// <summary>One person proposes that a public report is taken back, another takes it back.</summary>
public abstract class ProposedWithdrawalTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task Whoever_proposes_does_not_withdraw_and_another_does()
    {
        var report = await PublishedAsync();
        var (first, second) = (await AsAsync("aliya", Role.Head), await AsAsync("bek", Role.Head));
        Assert.Null(await first.ProposedWithdrawals.ProposeAsync(report, "Не тот объект", default));
        var id = (await ActProposals.OpenAsync(Register.Database, Act.Withdraw, default)).Single().Id;

        await Assert.ThrowsAsync<NotAllowedException>(() => first.ProposedWithdrawals.ApproveAsync(id, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from public_report"));
        var outcome = await second.ProposedWithdrawals.ApproveAsync(id, default);

        Assert.NotNull(outcome.Release);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from public_report"));
        Assert.Equal((ReceivedState.Withdrawn, "Не тот объект"), ((await Register.Desk.FindAsync(report, default))!.State, (await Register.Desk.FindAsync(report, default))!.Changes[^1].Reason));
        Assert.Equal(ProposalProblem.Decided, (await second.ProposedWithdrawals.ApproveAsync(id, default)).Problem);
        Assert.Equal(["account:aliya", "account:bek"], await ColumnAsync<string>("select actor from journal_entry where act in ('propose', 'withdraw') order by id"));
    }

    [SkippableFact]
    public async Task A_version_that_nobody_looked_at_is_not_withdrawn()
    {
        var report = await PublishedAsync();
        var (clerk, head) = (await AsAsync("aliya", Role.Clerk), await AsAsync("bek", Role.Head));
        await clerk.ProposedWithdrawals.ProposeAsync(report, "Не тот объект", default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] }, "correction.json");
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal(ProposalProblem.Changed, (await head.ProposedWithdrawals.ApproveAsync((await ActProposals.OpenAsync(Register.Database, null, default)).Single().Id, default)).Problem);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from public_report"));
    }

    [SkippableFact]
    public async Task What_is_not_public_is_not_proposed_and_a_declined_proposal_changes_nothing()
    {
        var clerk = await AsAsync("aliya", Role.Clerk);
        Assert.Equal(ProposalProblem.NothingToPublish, await clerk.ProposedWithdrawals.ProposeAsync(7, "Нет такого", default));
        var report = await PublishedAsync();
        Assert.Equal(ProposalProblem.ReasonMissing, await clerk.ProposedWithdrawals.ProposeAsync(report, " ", default));
        Assert.Null(await clerk.ProposedWithdrawals.ProposeAsync(report, "Не тот объект", default));
        Assert.Equal(ProposalProblem.ProposedAlready, await clerk.ProposedWithdrawals.ProposeAsync(report, "Еще раз", default));

        Assert.Null(await clerk.ActProposals.DeclineAsync(1, "Объект тот", default));

        Assert.Empty(await ActProposals.OpenAsync(Register.Database, null, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from public_report"));
    }

    private async Task<long> PublishedAsync()
    {
        var loaded = await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        return loaded.Reports[0].Id;
    }

    private async Task<Prtr.Ingest.Intake.OpenRegister> AsAsync(string name, Role role) => Register.As(Actor.Of((await TestPeople.SignInAsync(Register.Database, name, role)).Person));

    public sealed class OnSqlite() : ProposedWithdrawalTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : ProposedWithdrawalTests(TestEngine.SqlServer);
}
