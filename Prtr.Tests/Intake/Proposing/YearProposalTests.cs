using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake.Proposing;

/// <summary>One person proposes, another publishes.</summary>
public abstract class YearProposalTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly HashSet<long> Nothing = [];

    [SkippableFact]
    public async Task Whoever_proposes_does_not_publish_and_another_does()
    {
        await LoadAsync(new TestReport());
        var (first, second) = (await AsAsync("aliya", Role.Head), await AsAsync("bek", Role.Head));
        Assert.Null((await first.YearProposals.ProposeAsync(2022, Nothing, "Срок 31 марта", default)).Problem);
        var id = (await Proposals.OpenAsync(Register.Database, Act.Publish, default)).Single().Id;

        await Assert.ThrowsAsync<NotAllowedException>(() => first.YearProposals.ApproveAsync(id, default));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from public_report"));
        var published = await second.YearProposals.ApproveAsync(id, default);

        Assert.Equal(1, published.Release!.Reports);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from public_report"));
        Assert.Equal(ProposalProblem.Decided, (await second.YearProposals.ApproveAsync(id, default)).Problem);
        Assert.Equal(["account:aliya", "account:bek"], await ColumnAsync<string>("select actor from journal_entry where act in ('propose', 'publish') order by id"));
    }

    [SkippableFact]
    public async Task What_has_changed_since_the_proposal_is_not_published()
    {
        await LoadAsync(new TestReport());
        var (clerk, head) = (await AsAsync("aliya", Role.Clerk), await AsAsync("bek", Role.Head));
        await clerk.YearProposals.ProposeAsync(2022, Nothing, "Срок 31 марта", default);
        var id = (await Proposals.OpenAsync(Register.Database, Act.Publish, default)).Single().Id;
        await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] }, "correction.json");

        Assert.Equal(ProposalProblem.Changed, (await head.YearProposals.ApproveAsync(id, default)).Problem);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from public_report"));

        await clerk.YearProposals.ProposeAsync(2022, Nothing, "С исправлением", default);
        Assert.NotNull((await head.YearProposals.ApproveAsync((await Proposals.OpenAsync(Register.Database, Act.Publish, default)).Single().Id, default)).Release);
    }

    [SkippableFact]
    public async Task A_proposal_says_what_stands_against_it()
    {
        var clerk = await AsAsync("aliya", Role.Clerk);
        Assert.Equal(ProposalProblem.NothingToPublish, (await clerk.YearProposals.ProposeAsync(2022, Nothing, "Срок", default)).Problem);
        await LoadAsync(new TestReport());
        Assert.Equal(ProposalProblem.ReasonMissing, (await clerk.YearProposals.ProposeAsync(2022, Nothing, " ", default)).Problem);
        Assert.Null((await clerk.YearProposals.ProposeAsync(2022, Nothing, "Срок", default)).Problem);
        Assert.Equal(ProposalProblem.ProposedAlready, (await clerk.YearProposals.ProposeAsync(2022, Nothing, "Срок", default)).Problem);
        var held = await ReceiveAsync(new TestReport { Name = "Карьер «Жаңа»", Latitude = 47.5, Waste = [("13 02 08*", "5")], Withheld = "c" }, "held.json");

        Assert.Equal([held.Reports[0].Id], (await clerk.YearProposals.ProposeAsync(2022, Nothing, "Срок", default)).Refusal!.Held);
        Assert.Null((await clerk.YearProposals.ProposeAsync(2022, new HashSet<long> { held.Reports[0].Id }, "Без одного", default)).Problem);
    }

    [SkippableFact]
    public async Task A_declined_proposal_leaves_the_year_as_it_is()
    {
        await LoadAsync(new TestReport());
        var (clerk, head) = (await AsAsync("aliya", Role.Clerk), await AsAsync("bek", Role.Head));
        await clerk.YearProposals.ProposeAsync(2022, Nothing, "Срок", default);
        await head.Proposals.DeclineAsync((await Proposals.OpenAsync(Register.Database, Act.Publish, default)).Single().Id, "Проверить ртуть", default);

        Assert.Empty(await Proposals.OpenAsync(Register.Database, Act.Publish, default));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from data_release"));
    }

    private async Task<OpenRegister> AsAsync(string name, Role role) => Register.As(Actor.Of((await TestPeople.SignInAsync(Register.Database, name, role)).Person));

    public sealed class OnSqlite() : YearProposalTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : YearProposalTests(TestEngine.SqlServer);
}
