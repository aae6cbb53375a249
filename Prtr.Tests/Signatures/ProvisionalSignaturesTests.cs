using System.Text;
using Prtr.Ingest.Signatures;
using Prtr.Search.Register;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Signatures;

/// <summary>What was accepted provisionally is looked at again when somebody answers, for the moment that it was given.</summary>
public sealed class ProvisionalSignaturesTests : IntakeTest, IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("{}");

    private readonly TestCertificationAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Theory]
    [InlineData(null, SignatureVerdict.Valid)]
    [InlineData(-1, SignatureVerdict.Revoked)]
    [InlineData(1, SignatureVerdict.Valid)]
    public async Task A_list_that_comes_later_says_what_held_then(int? revokedInHours, SignatureVerdict verdict)
    {
        var submission = await SubmissionAsync();
        using var key = authority.Issue();
        authority.LoseList();
        await KeepAsync(submission, TestCertificationAuthority.Sign(Content, key));
        var signatures = new ProvisionalSignatures(Register.Database, clock => new SignatureSettings(authority.TrustFolder, null, null).Engine(new HttpClient(), clock), TimeProvider.System);
        Assert.Equal(0, await signatures.LookAgainAsync(default));

        if (revokedInHours is { } hours)
        {
            authority.Revoke(key, DateTimeOffset.UtcNow.AddHours(hours));
        }

        authority.WriteList(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), (await signatures.LookAgainAsync(default), await signatures.LookAgainAsync(default)));
        Assert.Equal(["Provisional", verdict.ToString()], await ColumnAsync<string>("select verdict from report_signature order by id"));
        var kept = (await KeptSignatures.FindAsync(Register.Database, submission, default))!;
        Assert.Equal((verdict.ToString(), verdict == SignatureVerdict.Revoked), (kept.LatestVerdict, kept.HasFallen));
        // The office and the operator are told of those that fell, and of no others.
        Assert.Equal(kept.HasFallen ? new[] { TestReport.FirstOperator } : [], (await FallenSignature.ReadAsync(Register.Database, null, default)).Select(one => one.OperatorBin));
        Assert.Equal(kept.HasFallen ? 1 : 0, (await FallenSignature.ReadAsync(Register.Database, TestReport.FirstOperator, default)).Count);
        Assert.Empty(await FallenSignature.ReadAsync(Register.Database, TestReport.SecondOperator, default));
        Assert.All(Languages.All, language => Assert.NotEmpty(kept.StandingIn(language)));
    }

    private async Task<long> SubmissionAsync()
    {
        await LoadAsync(new TestReport());
        return await ScalarAsync<long>("select max(id) from submission");
    }

    private async Task KeepAsync(long submission, byte[] cms)
    {
        var check = await authority.Engine().CheckAsync(Content, cms, SignaturePurpose.Signing, default);
        await using var connection = await Register.Database.OpenAsync(default);
        await using var turn = await Register.Database.BeginWriteAsync(connection, default);
        await KeptSignatures.WriteAsync(turn, submission, Content, cms, check, DateTimeOffset.UtcNow, default);
        await turn.CommitAsync(default);
    }
}
