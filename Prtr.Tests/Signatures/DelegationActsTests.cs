using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Search.Register;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Signatures;

/// <summary>Only the first head lets an employee sign, proves that it is he, and ends it.</summary>
public sealed class DelegationActsTests : IntakeTest, IDisposable
{
    private const string Why = "Приказ № 7";
    private const string Iin = "850101300124";

    private static readonly DateOnly FirstDay = CountryTime.Day(DateTimeOffset.UtcNow);

    private readonly TestCertificationAuthority authority = new();
    private readonly TotpKeys keys = new(new EphemeralDataProtectionProvider(), NullLogger<TotpKeys>.Instance);

    private Delegations Delegations => new(Register.Database);

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task What_the_first_head_has_signed_is_kept_with_the_signature_and_ended_with_an_entry_in_the_journal()
    {
        var acts = await ActsAsync("signer", Role.Signer);
        using var head = authority.Issue(TestReport.FirstOperator);
        var document = Document();

        Assert.Null((await SignAsync(acts, document, head)).Problem);
        Assert.Equal(DelegationProblem.Over, (await SignAsync(acts, document, head)).Problem);
        Assert.True(await Delegations.HoldsAsync(TestReport.FirstOperator, Iin, DateTimeOffset.UtcNow, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from signing_delegation d join report_signature s on s.id = d.signature_id where s.verdict = 'Valid'"));

        Assert.True(await acts.EndAsync(TestReport.FirstOperator, 1, "Уволен", default));
        Assert.False(await acts.EndAsync(TestReport.FirstOperator, 1, "Уволен", default));
        Assert.False(await Delegations.HoldsAsync(TestReport.FirstOperator, Iin, DateTimeOffset.UtcNow, default));
        Assert.Equal(["delegate", "end-delegation"], await ColumnAsync<string>("select act from journal_entry where subject = 'delegation:1' order by id"));
        Assert.DoesNotContain(await ColumnAsync<string>("select coalesce(state_after, '') from journal_entry"), text => text.Contains(Iin, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_passes_the_right_on()
    {
        var acts = await ActsAsync("signer", Role.Signer);
        using var employee = authority.Issue(TestReport.FirstOperator, purposes: [TestCertificationAuthority.Signing, TestCertificationAuthority.Employee]);
        using var rightToSign = authority.Issue(TestReport.FirstOperator, purposes: [TestCertificationAuthority.Signing, "1.2.398.3.3.4.1.2.2"]);
        using var stranger = authority.Issue(TestReport.SecondOperator);
        using var head = authority.Issue(TestReport.FirstOperator);

        Assert.Equal(SignatureVerdict.NoDelegation, (await SignAsync(acts, Document(), employee)).Verdict);
        Assert.Equal(DelegationProblem.NotHead, (await SignAsync(acts, Document(), rightToSign)).Problem);
        Assert.Equal(SignatureVerdict.OtherBin, (await SignAsync(acts, Document(), stranger)).Verdict);
        Assert.Equal(DelegationProblem.Over, (await SignAsync(acts, Document(madeAgo: 2), head)).Problem);
        Assert.Equal(DelegationProblem.TermWrong, (await SignAsync(acts, Document(days: 400), head)).Problem);
        Assert.Equal(DelegationProblem.Over, (await SignAsync(acts, Document(madeAgo: -2), head)).Problem);
        var distant = Encoding.UTF8.GetString(DelegationDocument.Write(new(TestReport.FirstOperator, Iin, "Б. Сапаров", new DateOnly(9999, 6, 1), DateOnly.MaxValue), Why, DateTimeOffset.UtcNow));
        Assert.Equal(DelegationProblem.TermWrong, (await SignAsync(acts, distant, head)).Problem);
        Assert.Equal(DelegationProblem.Missing, (await SignAsync(acts, Document(name: "Б.\u0001 Сапаров"), head)).Problem);
        Assert.Equal(DelegationProblem.Missing, (await SignAsync(acts, Document(name: new string('Б', DelegationActs.LongestName + 1)), head)).Problem);
        await Assert.ThrowsAsync<NotAllowedException>(async () => await SignAsync(await ActsAsync("preparer", Role.Preparer), Document(), head));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from signing_delegation"));
    }

    [Fact]
    public async Task A_signer_whom_the_centre_has_let_in_confirms_with_the_second_factor_and_one_whom_a_signer_has_invited_does_not()
    {
        var (key, acts) = (Totp.NewKey(), await ActsAsync("signer", Role.Signer));
        await ScalarAsync<object>($"update account set totp_key = '{keys.Protect(1, key)}' where name = 'signer'");
        var code = Totp.CodeAt(key, DateTimeOffset.UtcNow);
        Assert.Equal(DelegationProblem.CodeWrong, (await acts.ConfirmAsync(Document(), code == "000000" ? "111111" : "000000", default)).Problem);

        Assert.Null((await acts.ConfirmAsync(Document(), code, default)).Problem);
        Assert.Equal(DelegationProblem.CodeWrong, (await acts.ConfirmAsync(Document(), code, default)).Problem);
        await ScalarAsync<object>("update membership set may_delegate = 0; update account set totp_step = 0");
        Assert.Equal(DelegationProblem.NotHead, (await acts.ConfirmAsync(Document(), Totp.CodeAt(key, DateTimeOffset.UtcNow), default)).Problem);
    }

    [Fact]
    public async Task Whom_an_administrator_of_the_centre_lets_in_may_delegate_and_whom_a_signer_does_may_not()
    {
        var (administrator, _) = await TestPeople.SignInAsync(Register.Database, "admin", Role.Administrator);
        var (signer, _) = await TestPeople.SignInAsync(Register.Database, "signer", Role.Signer);
        await LetInAsync(administrator, "by.centre");
        await LetInAsync(signer, "by.signer");

        Assert.Equal(
            [("by.centre", 1), ("by.signer", 0)],
            await ColumnAsync<(string, int)>("select a.name, m.may_delegate from membership m join account a on a.id = m.account_id where a.name like 'by.%' order by a.name"));

        async Task LetInAsync(SignedInPerson by, string name) => Assert.Null(
            (await new MemberActs(Register.Database, Actor.Of(by), TimeProvider.System).InviteAsync(TestPeople.Operator, name, "Б. Сапаров", Role.Signer, Why, default)).Problem);
    }

    private static string Document(int days = 30, int madeAgo = 0, string name = "Б. Сапаров") => Encoding.UTF8.GetString(DelegationDocument.Write(
        new(TestReport.FirstOperator, Iin, name, FirstDay, FirstDay.AddDays(days)), Why, DateTimeOffset.UtcNow.AddHours(-madeAgo)));

    private static Task<DelegationOutcome> SignAsync(DelegationActs acts, string document, System.Security.Cryptography.X509Certificates.X509Certificate2 key) =>
        acts.SignAsync(document, TestCertificationAuthority.Sign(Encoding.UTF8.GetBytes(document), key), default);

    private async Task<DelegationActs> ActsAsync(string name, Role role) => new(
        Register.Database, new SignatureVerifier(authority.Engine(), Delegations, new Branches(Register.Database), TimeProvider.System),
        new SigningIn(Register.Database, keys, TimeProvider.System, NullLogger<SigningIn>.Instance), Actor.Of((await TestPeople.SignInAsync(Register.Database, name, role)).Person), TimeProvider.System);
}
