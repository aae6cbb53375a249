using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Ingest.Signatures.Persons;
using Prtr.Search.Register;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Signatures.Persons;

/// <summary>Who comes in with a key of the national authority, as what, and who does not.</summary>
public sealed class KeySignInTests : IntakeTest, IDisposable
{
    private const string Host = "prtr.example.kz";
    private const string RightToSign = "1.2.398.3.3.4.1.2.2";
    private const string Personnel = "1.2.398.3.3.4.1.2.4";

    private readonly TestCertificationAuthority authority = new();
    private readonly EphemeralDataProtectionProvider protection = new();

    public void Dispose() => authority.Dispose();

    [Theory]
    [InlineData(TestCertificationAuthority.Head)]
    [InlineData(RightToSign)]
    public async Task Who_may_sign_for_a_known_operator_is_its_signer_from_the_first_time_on(string role)
    {
        await LoadAsync(new TestReport());
        using var key = Key(role);
        var (first, second) = (await SignInAsync(key), await SignInAsync(key));

        Assert.NotNull(first.Secret);
        var (one, two) = (await PersonAsync(first), await PersonAsync(second));
        Assert.Equal((one.AccountId, "САПАРОВА БОЛАТҚЫЗЫ"), (two.AccountId, two.FullName));
        Assert.Equal([Role.Signer], two.Roles);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from membership"));
        Assert.Equal(["admit-by-key", "sign-in", "sign-in"], await ColumnAsync<string>("select act from journal_entry where act in ('admit-by-key', 'sign-in') order by id"));
    }

    [Fact]
    public async Task An_employee_comes_in_by_a_delegation_alone_and_fills_in()
    {
        await LoadAsync(new TestReport());
        using var key = Key(TestCertificationAuthority.Employee);
        Assert.Equal(KeySignInProblem.NoDelegation, (await SignInAsync(key)).Problem);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from account"));

        var today = CountryTime.Day(DateTimeOffset.UtcNow);
        await Register.DelegateAsync(new(TestReport.FirstOperator, "850101300123", "Ә. Сапарова", today, today));
        Assert.Equal([Role.Preparer], (await PersonAsync(await SignInAsync(key))).Roles);
    }

    [Fact]
    public async Task Strangers_are_told_why_they_are_not_let_in()
    {
        using var head = Key(TestCertificationAuthority.Head);
        using var personnel = Key(Personnel);
        using var trader = authority.Issue(null, purposes: [TestCertificationAuthority.Authentication]);
        Assert.Equal(KeySignInProblem.UnknownOperator, (await SignInAsync(head)).Problem);
        await LoadAsync(new TestReport());
        KeySignInAnswer[] answers = [await SignInAsync(personnel), await SignInAsync(trader)];

        Assert.Equal([KeySignInProblem.NoRight, KeySignInProblem.UnknownOperator], answers.Select(answer => answer.Problem!.Value));
        Assert.Contains(TestReport.FirstOperator, answers[0].InWords("kk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_that_was_ended_and_an_account_that_is_disabled_are_not_brought_back_by_the_key()
    {
        await LoadAsync(new TestReport());
        using var key = Key(TestCertificationAuthority.Head);
        var person = await PersonAsync(await SignInAsync(key));
        var console = new MemberActs(Register.Database, Actor.Console, TimeProvider.System);
        Assert.Null(await console.EndAsync(TestPeople.Operator, 1, "Уволен", default));
        Assert.Equal(KeySignInProblem.Ended, (await SignInAsync(key)).Problem);

        await console.InviteAsync(TestPeople.Operator, person.Name, "", Role.Signer, "Принят", default);
        Assert.NotNull((await SignInAsync(key)).Secret);
        await Register.Accounts.DisableAsync(person.Name, "Проверка", default);
        Assert.Equal(KeySignInProblem.Disabled, (await SignInAsync(key)).Problem);
    }

    [Fact]
    public async Task A_key_that_was_joined_with_an_account_signs_in_to_that_one()
    {
        var (person, _) = await TestPeople.SignInAsync(Register.Database, "dana", Role.Preparer);
        using var key = Key(TestCertificationAuthority.Employee);
        var text = Challenges.New(Host);
        var acts = new KeyActs(Challenges, Register.Database, TimeProvider.System);

        Assert.Null(await acts.AddAsync(person, Host, text, Sign(text, key), "ru", default));
        Assert.True(await acts.HasAsync(person, default));
        Assert.Equal("dana", (await PersonAsync(await SignInAsync(key))).Name);
        var (other, _) = await TestPeople.SignInAsync(Register.Database, "other", Role.Preparer);
        text = Challenges.New(Host);
        Assert.NotNull(await acts.AddAsync(other, Host, text, Sign(text, key), "ru", default));
    }

    [Fact]
    public async Task Whom_a_list_that_is_over_may_have_revoked_is_not_let_in()
    {
        await LoadAsync(new TestReport());
        using var key = Key(TestCertificationAuthority.Head);
        authority.LoseList();

        Assert.Equal(ChallengeState.Unproved, (await SignInAsync(key)).Challenge.State);
    }

    [Fact]
    public async Task A_text_that_was_answered_before_is_refused_in_words()
    {
        await LoadAsync(new TestReport());
        using var key = Key(TestCertificationAuthority.Head);
        var text = Challenges.New(Host);
        var enter = new KeySignIn(Challenges, new Delegations(Register.Database), Register.Database, TimeProvider.System);
        Assert.NotNull((await enter.SignInAsync(Host, text, Sign(text, key), null, default)).Secret);

        var again = await enter.SignInAsync(Host, text, Sign(text, key), null, default);
        Assert.Null(again.Secret);
        Assert.Contains("уже использована для входа", again.InWords("ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_has_its_words() => Assert.All(Languages.All, language => Assert.Equal(
        Enum.GetValues<KeySignInProblem>().Length,
        Enum.GetValues<KeySignInProblem>().Select(problem => new KeySignInAnswer(new(ChallengeState.Answered, null), null, problem).InWords(language)).Distinct().Count()));

    private Challenges Challenges => new(
        protection, Register.Database, new SignatureVerifier(authority.Engine(), new Delegations(Register.Database), new Branches(Register.Database), TimeProvider.System), TimeProvider.System);

    private X509Certificate2 Key(string role) => authority.Issue(TestReport.FirstOperator, purposes: [TestCertificationAuthority.Authentication, role]);

    private static byte[] Sign(string text, X509Certificate2 key) => TestCertificationAuthority.Sign(Encoding.UTF8.GetBytes(text), key);

    private Task<KeySignInAnswer> SignInAsync(X509Certificate2 key)
    {
        var text = Challenges.New(Host);
        return new KeySignIn(Challenges, new Delegations(Register.Database), Register.Database, TimeProvider.System).SignInAsync(Host, text, Sign(text, key), "192.0.2.7", default);
    }

    private async Task<SignedInPerson> PersonAsync(KeySignInAnswer answer) => (await new Sessions(Register.Database, TimeProvider.System).FindAsync(answer.Secret!, default))!;
}
