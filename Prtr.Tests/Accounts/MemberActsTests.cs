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

    private async Task<MemberActs> SignerAsync() =>
        new(Register.Database, Actor.Of((await TestPeople.SignInAsync(Register.Database, "signer", Role.Signer)).Person), TimeProvider.System);
}
