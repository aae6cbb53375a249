using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Prtr.Ingest.Signatures;
using Prtr.Search.Register;
using Prtr.Tests.Accounts;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Signatures;

/// <summary>Signing in with a key: once, soon, at this site, with a key for authentication.</summary>
public sealed class ChallengeTests : IntakeTest, IDisposable
{
    private const string Host = "prtr.example.kz";

    private readonly TestCertificationAuthority authority = new();
    private readonly EphemeralDataProtectionProvider protection = new();
    private readonly MovableClock clock = new();

    private Challenges Challenges => On(protection);

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task Who_signs_the_text_is_known_and_the_text_is_used_up()
    {
        using var key = authority.Issue(purposes: [TestCertificationAuthority.Authentication, TestCertificationAuthority.Employee]);
        var text = Challenges.New(Host);
        var answer = await AnswerAsync(text, text, key);

        Assert.Equal(ChallengeState.Answered, answer.State);
        Assert.Equal(("850101300123", "020440003656"), (answer.Check!.Signer!.Iin, answer.Check.Signer.Bin));
        Assert.Equal(ChallengeState.Replayed, (await AnswerAsync(text, text, key)).State);
        Assert.NotEqual(text, Challenges.New(Host));
    }

    [Fact]
    public async Task What_does_not_count_is_refused_with_its_verdict_and_may_be_tried_again()
    {
        using var signing = authority.Issue();
        using var key = authority.Issue(purposes: [TestCertificationAuthority.Authentication]);
        var (text, other) = (Challenges.New(Host), Challenges.New(Host));

        Assert.Equal(SignatureVerdict.OtherPurpose, (await AnswerAsync(text, text, signing)).Check!.Verdict);
        Assert.Equal(SignatureVerdict.OtherBytes, (await AnswerAsync(text, other, key)).Check!.Verdict);
        Assert.Equal(ChallengeState.Answered, (await AnswerAsync(text, text, key)).State);
    }

    [Fact]
    public async Task A_text_that_is_over_or_of_another_site_is_none()
    {
        using var key = authority.Issue(purposes: [TestCertificationAuthority.Authentication]);
        var text = Challenges.New(Host);
        var foreign = On(new EphemeralDataProtectionProvider()).New(Host);
        var elsewhere = Challenges.New("evil.example");
        var shown = elsewhere.Replace("evil.example", Host, StringComparison.Ordinal);

        Assert.All([foreign, elsewhere, shown, "", "PRTR sign-in " + Host + " ", text + "A", new string('A', 5000)], wrong => Assert.Equal(ChallengeState.Unknown, AnswerAsync(wrong, text, key).GetAwaiter().GetResult().State));
        clock.Pass(Challenges.Life);
        Assert.Equal(ChallengeState.Over, (await AnswerAsync(text, text, key)).State);
    }

    [Fact]
    public void Each_state_has_its_words() => Assert.All(Languages.All, language => Assert.Equal(
        7, Enum.GetValues<ChallengeState>().Select(state => new ChallengeAnswer(state, SignatureCheck.Of(SignatureVerdict.Broken, default)).InWords(language)).Distinct().Count()));

    private Challenges On(IDataProtectionProvider provider) => new(
        provider, Register.Database, new SignatureVerifier(authority.Engine(), new Delegations(Register.Database), new Branches(Register.Database), TimeProvider.System), clock);

    private Task<ChallengeAnswer> AnswerAsync(string text, string signed, System.Security.Cryptography.X509Certificates.X509Certificate2 key) =>
        Challenges.AnswerAsync(Host, text, TestCertificationAuthority.Sign(Encoding.UTF8.GetBytes(signed), key), default);
}
