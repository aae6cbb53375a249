using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Ingest.Signatures.Certificates;
using Prtr.Search.Register;
using Prtr.Tests.Intake;
using Xunit.Abstractions;

namespace Prtr.Tests.Signatures;

/// <summary>What a signature is worth: each way in which it does not count has its own verdict.</summary>
public sealed class SignatureVerifierTests(ITestOutputHelper output) : IntakeTest, IDisposable
{
    private const string Bin = "020440003656";

    private static readonly byte[] Report = Encoding.UTF8.GetBytes("""{"report_year":2025,"operator_bin":"020440003656","releases":[{"pollutant":8}]}""");

    private readonly TestCertificationAuthority authority = new();

    private Delegations Delegations => new(Register.Database);

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task A_signature_of_the_first_head_counts_and_says_who_signed()
    {
        using var key = authority.Issue();
        var check = await VerifyAsync(TestCertificationAuthority.Sign(Report, key));

        Assert.Equal(SignatureVerdict.Valid, check.Verdict);
        Assert.Equal(new Signer("850101300123", Bin, "САПАРОВА БОЛАТҚЫЗЫ", "ЖШС \"Өнер\"", SignerRole.Head, key.SerialNumber), check.Signer);
        Assert.Equal([key.RawData, authority.Certificate.RawData], check.Chain);
        Assert.Equal("crl", Assert.Single(check.Revocations).Kind);
        Assert.DoesNotContain("850101300123", $"{check} {check.Signer}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_be_written_in_any_way_and_hold_the_report_itself()
    {
        using var key = authority.Issue();
        var der = TestCertificationAuthority.Sign(Report, key);
        var base64 = Convert.ToBase64String(der, Base64FormattingOptions.InsertLineBreaks);

        Assert.All(
            [der, Encoding.ASCII.GetBytes(base64), Encoding.UTF8.GetBytes("\ufeff" + base64), Encoding.ASCII.GetBytes($"-----BEGIN CMS-----\r\n{base64}\r\n-----END CMS-----\r\n"), TestCertificationAuthority.Sign(Report, key, detached: false)],
            cms => Assert.Equal(SignatureVerdict.Valid, VerifyAsync(cms).GetAwaiter().GetResult().Verdict));
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_in_the_report_is_seen()
    {
        using var key = authority.Issue();
        var (detached, attached) = (TestCertificationAuthority.Sign(Report, key), TestCertificationAuthority.Sign(Report, key, detached: false));
        for (var place = 0; place < Report.Length; place += 7)
        {
            var changed = Report.ToArray();
            changed[place] ^= 1;
            Assert.Equal(SignatureVerdict.OtherBytes, (await Verifier().VerifyAsync(changed, detached, Bin, SignaturePurpose.Signing, default)).Verdict);
            Assert.Equal(SignatureVerdict.OtherBytes, (await Verifier().VerifyAsync(changed, attached, Bin, SignaturePurpose.Signing, default)).Verdict);
        }
    }

    [Fact]
    public async Task A_damaged_signature_is_never_a_failure_and_never_counts_for_somebody_else()
    {
        using var key = authority.Issue();
        var whole = TestCertificationAuthority.Sign(Report, key);
        var random = new Random(RandomSeed.For(output));
        for (var time = 0; time < 300; time++)
        {
            var cms = whole.ToArray();
            var place = random.Next(cms.Length);
            cms[place] = (byte)random.Next(256);
            var check = await VerifyAsync(random.Next(4) == 0 ? cms[..place] : cms);

            Assert.True(!check.Counts || (check.Signer!.Bin == Bin && check.Chain[0].AsSpan().SequenceEqual(key.RawData)), $"{check.Verdict} at {place}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no signature")]
    [InlineData("MIIB")]
    [InlineData("-----BEGIN CMS-----")]
    [InlineData("-----BEGIN CMS-----\nAAAA\n-----END CMS-----")]
    public async Task What_is_no_signature_is_said_to_be_none(string cms) => Assert.Equal(SignatureVerdict.Broken, (await VerifyAsync(Encoding.ASCII.GetBytes(cms))).Verdict);

    [Fact]
    public async Task Two_signers_are_not_one()
    {
        using var key = authority.Issue();
        var signed = new SignedCms(new ContentInfo(Report), true);
        signed.ComputeSignature(new CmsSigner(key) { IncludeOption = X509IncludeOption.EndCertOnly });
        signed.ComputeSignature(new CmsSigner(key) { IncludeOption = X509IncludeOption.EndCertOnly });

        Assert.Equal(SignatureVerdict.Broken, (await VerifyAsync(signed.Encode())).Verdict);
    }

    [Theory]
    [InlineData("971240001234", Bin, SignatureVerdict.OtherBin)]
    [InlineData(null, Bin, SignatureVerdict.OtherBin)]
    [InlineData(null, "850101300123", SignatureVerdict.Valid)]
    public async Task The_certificate_has_to_be_the_operators_own(string? bin, string expected, SignatureVerdict verdict)
    {
        using var key = authority.Issue(bin, purposes: [TestCertificationAuthority.Signing, bin is null ? "1.2.398.3.3.4.1.1" : TestCertificationAuthority.Head]);
        Assert.Equal(verdict, (await Verifier().VerifyAsync(Report, TestCertificationAuthority.Sign(Report, key), expected, SignaturePurpose.Signing, default)).Verdict);
    }

    [Theory]
    [InlineData(-400, -1, SignatureVerdict.Expired)]
    [InlineData(1, 30, SignatureVerdict.Expired)]
    [InlineData(-1, 1, SignatureVerdict.Valid)]
    public async Task A_certificate_has_its_time(int from, int to, SignatureVerdict verdict)
    {
        using var key = authority.Issue(days: (from, to));
        Assert.Equal(verdict, (await VerifyAsync(TestCertificationAuthority.Sign(Report, key))).Verdict);
    }

    [Fact]
    public async Task A_revoked_certificate_does_not_count_and_a_list_that_is_over_or_missing_says_nothing()
    {
        using var key = authority.Issue();
        using var other = authority.Issue();
        authority.Revoke(key);
        Assert.Equal(SignatureVerdict.Revoked, (await VerifyAsync(TestCertificationAuthority.Sign(Report, key))).Verdict);
        Assert.Equal(SignatureVerdict.Valid, (await VerifyAsync(TestCertificationAuthority.Sign(Report, other))).Verdict);

        authority.WriteList(TimeSpan.FromHours(-1));
        Assert.Equal(SignatureVerdict.Provisional, (await VerifyAsync(TestCertificationAuthority.Sign(Report, other))).Verdict);
        Assert.Equal(SignatureVerdict.Revoked, (await VerifyAsync(TestCertificationAuthority.Sign(Report, key))).Verdict);
        authority.LoseList();
        Assert.Equal(SignatureVerdict.Provisional, (await VerifyAsync(TestCertificationAuthority.Sign(Report, other))).Verdict);
    }

    [Fact]
    public async Task Nobody_is_trusted_who_does_not_lie_in_the_folder()
    {
        using var stranger = new TestCertificationAuthority(isStranger: true);
        using var key = stranger.Issue();
        using var named = authority.Issue();
        var engine = new SignatureSettings(null, null, null).Engine(new HttpClient(), TimeProvider.System);

        Assert.Equal(SignatureVerdict.UnknownAuthority, (await VerifyAsync(TestCertificationAuthority.Sign(Report, key))).Verdict);
        Assert.Equal(SignatureVerdict.UnknownAuthority, (await new SignatureVerifier(engine, Delegations, new Branches(Register.Database), TimeProvider.System)
            .VerifyAsync(Report, TestCertificationAuthority.Sign(Report, named), Bin, SignaturePurpose.Signing, default)).Verdict);
    }

    [Fact]
    public async Task A_key_for_signing_in_signs_no_report_and_one_for_signing_signs_nobody_in()
    {
        using var login = authority.Issue(purposes: [TestCertificationAuthority.Authentication, TestCertificationAuthority.Head]);
        using var signing = authority.Issue();
        using var both = authority.Issue(purposes: [TestCertificationAuthority.Authentication, TestCertificationAuthority.Signing, TestCertificationAuthority.Head]);

        Assert.Equal(SignatureVerdict.OtherPurpose, (await VerifyAsync(TestCertificationAuthority.Sign(Report, login))).Verdict);
        Assert.Equal(SignatureVerdict.OtherPurpose, (await VerifyAsync(TestCertificationAuthority.Sign(Report, signing), SignaturePurpose.Authentication)).Verdict);
        Assert.Equal(SignatureVerdict.Valid, (await VerifyAsync(TestCertificationAuthority.Sign(Report, both))).Verdict);
        Assert.Equal(SignatureVerdict.Valid, (await VerifyAsync(TestCertificationAuthority.Sign(Report, both), SignaturePurpose.Authentication)).Verdict);
    }

    [Theory]
    [InlineData("1.2.398.3.3.4.1.2.2", SignatureVerdict.Valid)]
    [InlineData("1.2.398.3.3.4.1.2.3", SignatureVerdict.NoRight)]
    [InlineData("1.2.398.3.3.4.1.2.4", SignatureVerdict.NoRight)]
    [InlineData("1.2.398.3.3.4.1.2", SignatureVerdict.NoRight)]
    [InlineData("1.2.398.3.3.4.1.2.5", SignatureVerdict.NoDelegation)]
    public async Task The_role_in_the_certificate_decides(string role, SignatureVerdict verdict)
    {
        using var key = authority.Issue(purposes: [TestCertificationAuthority.Signing, role]);
        Assert.Equal(verdict, (await VerifyAsync(TestCertificationAuthority.Sign(Report, key))).Verdict);
    }

    [Fact]
    public async Task An_employee_signs_while_a_delegation_of_this_operator_holds()
    {
        using var key = authority.Issue(purposes: [TestCertificationAuthority.Signing, TestCertificationAuthority.Employee]);
        var cms = TestCertificationAuthority.Sign(Report, key);
        var today = CountryTime.Day(DateTimeOffset.UtcNow);
        await Register.DelegateAsync(new("971240001234", "850101300123", "Ә. Сапарова", today.AddDays(-1), today.AddDays(30)));
        await Register.DelegateAsync(new(Bin, "850101300123", "Ә. Сапарова", today.AddDays(-30), today.AddDays(-1)));
        await Register.DelegateAsync(new(Bin, "850101300124", "Б. Сапаров", today.AddDays(-30), today.AddDays(30)));
        Assert.Equal(SignatureVerdict.NoDelegation, (await VerifyAsync(cms)).Verdict);

        var id = await Register.DelegateAsync(new(Bin, "850101300123", "Ә. Сапарова", today, today));
        Assert.Equal(SignatureVerdict.Valid, (await VerifyAsync(cms)).Verdict);
        Assert.False(await Register.EndDelegationAsync("971240001234", id));
        Assert.True(await Register.EndDelegationAsync(Bin, id));
        Assert.Equal(SignatureVerdict.NoDelegation, (await VerifyAsync(cms)).Verdict);
        Assert.Equal(2, (await Delegations.ReadAsync(Bin, default)).Count);
    }

    [Fact]
    public async Task A_branch_and_its_head_office_sign_for_each_other_while_the_centre_has_them_linked()
    {
        using var key = authority.Issue(TestReport.SecondOperator);
        var (cms, branches, now) = (TestCertificationAuthority.Sign(Report, key), new Branches(Register.Database), DateTimeOffset.UtcNow);
        Assert.Equal(SignatureVerdict.OtherBin, (await VerifyAsync(cms)).Verdict);
        Assert.False(await branches.LinkAsync(Bin, "123456789012", "Справка", Actor.Console, now, default));

        Assert.True(await branches.LinkAsync(Bin, TestReport.SecondOperator, "Справка о филиале", Actor.Console, now.AddMinutes(-1), default));
        Assert.False(await branches.LinkAsync(Bin, TestReport.SecondOperator, "Справка о филиале", Actor.Console, now, default));
        Assert.Equal(SignatureVerdict.Valid, (await VerifyAsync(cms)).Verdict);
        Assert.Equal(SignatureVerdict.Valid, (await Verifier().VerifyAsync(Report, cms, TestReport.SecondOperator, SignaturePurpose.Signing, default)).Verdict);
        Assert.True(await branches.UnlinkAsync(Bin, TestReport.SecondOperator, "Филиал закрыт", Actor.Console, now, default));
        Assert.Equal(SignatureVerdict.OtherBin, (await VerifyAsync(cms)).Verdict);
        Assert.Equal(["link-branch", "unlink-branch"], await ColumnAsync<string>("select act from journal_entry order by id"));
    }

    [Fact]
    public void Each_verdict_and_role_has_its_words_in_three_languages()
    {
        foreach (var language in Languages.All)
        {
            Assert.Equal(Enum.GetValues<SignatureVerdict>().Length, Enum.GetValues<SignatureVerdict>().Select(verdict => SignatureTexts.Of(verdict, language)).Distinct().Count());
            Assert.Equal(Enum.GetValues<SignerRole>().Length, Enum.GetValues<SignerRole>().Select(role => SignatureTexts.Get(language, "Role." + role)).Distinct().Count());
        }
    }

    private SignatureVerifier Verifier() => new(authority.Engine(), Delegations, new Branches(Register.Database), TimeProvider.System);

    private Task<SignatureCheck> VerifyAsync(byte[] cms, SignaturePurpose purpose = SignaturePurpose.Signing) => Verifier().VerifyAsync(Report, cms, Bin, purpose, default);
}
