using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.People;
using Prtr.Tests.Accounts;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Editions;

/// <summary>The review by two persons, and not before the public has had the year for six months.</summary>
public sealed class ReviewProposalTests : IntakeTest
{
    private readonly MovableClock clock = new();

    [Fact]
    public async Task Before_six_months_the_head_says_why_and_whoever_proposes_does_not_publish()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var (first, second) = (await AsAsync("aliya"), await AsAsync("bek"));
        Assert.Null(await first.ProposeAsync(2022, "Готов", default));
        var id = (await Proposals.OpenAsync(Register.Database, Act.PublishReview, default)).Single().Id;

        await Assert.ThrowsAsync<NotAllowedException>(() => first.ApproveAsync(id, "Поручение", default));
        Assert.Equal(ProposalProblem.TooEarly, await second.ApproveAsync(id, " ", default));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from review_edition"));
        Assert.Null(await second.ApproveAsync(id, "Поручение министра", default));

        Assert.Equal(1, await ScalarAsync<int>("select count(*) from review_edition"));
        Assert.Equal(["account:bek|Поручение министра"], await ColumnAsync<string>("select actor || '|' || reason from journal_entry where act = 'publish-review'"));
        Assert.Equal(ProposalProblem.Decided, await second.ApproveAsync(id, "Еще раз", default));
    }

    [Fact]
    public async Task What_was_published_since_the_proposal_is_looked_at_anew()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var (first, second) = (await AsAsync("aliya"), await AsAsync("bek"));
        await first.ProposeAsync(2022, "Готов", default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] }, "correction.json");
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal(ProposalProblem.TooEarly, await second.ApproveAsync(1, null, default));
        Assert.Equal(ProposalProblem.Changed, await second.ApproveAsync(1, "Поручение", default));
        clock.Pass(TimeSpan.FromDays(400));
        Assert.Equal(ProposalProblem.Changed, await second.ApproveAsync(1, null, default));
        Assert.Equal(ProposalProblem.NothingToPublish, await first.ProposeAsync(2021, "Готов", default));
        Assert.Null(await first.ProposeAsync(2022, "С исправлением", default));
        Assert.Null(await new Proposals(Register.Database, await ActorAsync("bek"), clock).DeclineAsync(2, "Проверить таблицу 3", default));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from review_edition"));
    }

    [Fact]
    public async Task Comments_are_only_added_and_say_who_wrote_them()
    {
        var (person, _) = await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk);
        var comments = new ReviewComments(Register.Database, Actor.Of(person), clock);
        Assert.False(await comments.AddAsync(2022, " ", default));
        Assert.True(await comments.AddAsync(2022, "Проверить таблицу 3", default));

        Assert.Equal([("ALIYA", "Проверить таблицу 3")], (await ReviewComments.OfYearAsync(Register.Database, 2022, default)).Select(one => (one.FullName, one.Content)));
        Assert.Empty(await ReviewComments.OfYearAsync(Register.Database, 2021, default));
    }

    private async Task<ReviewProposals> AsAsync(string name) =>
        new(Register.Database, Register.Reference, await ActorAsync(name), clock);

    private async Task<Actor> ActorAsync(string name) => Actor.Of((await TestPeople.SignInAsync(Register.Database, name, Role.Head)).Person);
}
