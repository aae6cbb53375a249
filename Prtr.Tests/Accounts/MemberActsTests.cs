using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Accounts;

/// <summary>Who is invited to act for an operator, and gets a link to set a password.</summary>
public sealed class MemberActsTests : IntakeTest
{
    private const string Why = "Приказ № 1";

    private static readonly Party Other = Party.Operator(TestReport.SecondOperator);

    [Fact]
    public async Task A_signer_gets_a_link_for_a_new_person_and_another_one_until_it_was_used()
    {
        var signer = await SignerAsync();

        Assert.NotNull((await signer.InviteAsync(TestPeople.Operator, "dana", "Дана", Role.Preparer, Why, default)).Link);
        Assert.NotNull((await signer.InviteAsync(TestPeople.Operator, "dana", "Дана", Role.Preparer, Why, default)).Link);
    }

    [Fact]
    public async Task Nobody_becomes_a_person_whom_another_operator_has_invited()
    {
        var console = new MemberActs(Register.Database, Actor.Console, TimeProvider.System);
        Assert.NotNull((await console.InviteAsync(Other, "dana", "Дана", Role.Signer, Why, default)).Link);

        var taken = await (await SignerAsync()).InviteAsync(TestPeople.Operator, "dana", "Дана", Role.Preparer, Why, default);

        Assert.Equal(AccountProblem.NameTaken, taken.Problem);
        Assert.Null(taken.Link);
    }

    [Fact]
    public async Task Who_has_an_account_acts_for_another_operator_only_after_accepting_by_the_link_that_the_signer_has_handed_over()
    {
        var (dana, _) = await TestPeople.SignInAsync(Register.Database, "dana");
        var (other, _) = await TestPeople.SignInAsync(Register.Database, "other");
        await ScalarAsync<object>("update account set password_hash = 'set' where name = 'dana'");
        var invitations = new Invitations(Register.Database, TimeProvider.System);
        var asked = await (await SignerAsync()).InviteAsync(TestPeople.Operator, "dana", "", Role.Preparer, Why, default);

        Assert.True(asked.IsInvitation);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from membership where account_id = " + dana.AccountId));
        Assert.Null(await invitations.FindAsync(other, asked.Link!, default));
        Assert.False(await invitations.AnswerAsync(dana, "guessed", true, default));

        Assert.True(await invitations.AnswerAsync(dana, asked.Link!, true, default));
        Assert.False(await invitations.AnswerAsync(dana, asked.Link!, true, default));
        Assert.Equal(["preparer"], await ColumnAsync<string>("select role from membership where account_id = " + dana.AccountId));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from journal_entry where act = 'answer-invitation'"));
    }

    [Fact]
    public async Task Who_declines_or_is_invited_anew_acts_for_nobody_by_the_old_link()
    {
        var (dana, _) = await TestPeople.SignInAsync(Register.Database, "dana");
        await ScalarAsync<object>("update account set password_hash = 'set' where name = 'dana'");
        var (signer, invitations) = (await SignerAsync(), new Invitations(Register.Database, TimeProvider.System));
        var first = await signer.InviteAsync(TestPeople.Operator, "dana", "", Role.Signer, Why, default);
        var second = await signer.InviteAsync(TestPeople.Operator, "dana", "", Role.Signer, Why, default);

        Assert.False(await invitations.AnswerAsync(dana, first.Link!, true, default));
        Assert.True(await invitations.AnswerAsync(dana, second.Link!, false, default));
        Assert.False(await invitations.AnswerAsync(dana, second.Link!, true, default));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from membership where account_id = " + dana.AccountId));
    }

    private async Task<MemberActs> SignerAsync() =>
        new(Register.Database, Actor.Of((await TestPeople.SignInAsync(Register.Database, "signer", Role.Signer)).Person), TimeProvider.System);
}
