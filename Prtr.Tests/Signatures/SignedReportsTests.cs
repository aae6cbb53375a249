using System.Security.Cryptography.X509Certificates;
using System.Text;
using Prtr.Ingest.Arrivals;
using Prtr.Ingest.Signatures;
using Prtr.Search.Register;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Signatures;

/// <summary>A report with its operator's signature: looked at first, taken once, both kept.</summary>
public sealed class SignedReportsTests : IntakeTest, IDisposable
{
    private readonly TestCertificationAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task It_is_taken_once_and_kept_with_all_that_proves_it()
    {
        using var key = authority.Issue(TestReport.FirstOperator);
        var content = Bytes(new TestReport());
        var cms = TestCertificationAuthority.Sign(content, key);
        var first = await Service().TakeAsync(content, Encoding.ASCII.GetBytes(Convert.ToBase64String(cms)), default);
        var again = await Service().TakeAsync(content, TestCertificationAuthority.Sign(content, key), default);

        Assert.Equal((SignedReportState.Taken, false, 1), (first.State, first.Outcome!.Known, first.Outcome.Reports.Count));
        Assert.Equal((SignedReportState.Taken, true, first.Signature!.Id), (again.State, again.Outcome!.Known, again.Signature!.Id));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from report_signature"));
        Assert.Equal("operator:" + TestReport.FirstOperator, await ScalarAsync<string>("select actor from journal_entry where act = 'load'"));

        var kept = (await KeptSignatures.FindAsync(Register.Database, first.Signature.SubmissionId!.Value, default))!;
        Assert.Equal(first.Sha256, kept.ContentSha256);
        Assert.Equal(cms, kept.Cms);
        Assert.Equal(content, kept.Content);
        Assert.Equal(["certificate", "certificate", "crl"], await ColumnAsync<string>("select kind from report_signature_evidence order by position"));
        Assert.Equal(SignatureVerdict.Valid, (await Verifier().VerifyAsync(kept.Content, kept.Cms, TestReport.FirstOperator, SignaturePurpose.Signing, default)).Verdict);
    }

    [Fact]
    public async Task A_report_of_another_operator_is_refused_and_nothing_of_it_is_kept()
    {
        using var key = authority.Issue(TestReport.SecondOperator);
        var signed = await TakeAsync(Bytes(new TestReport()), key);

        Assert.Equal((SignedReportState.Refused, SignatureVerdict.OtherBin), (signed.State, signed.Check.Verdict));
        Assert.Equal(0, await ScalarAsync<int>("select (select count(*) from submission) + (select count(*) from report_signature)"));
    }

    [Fact]
    public async Task A_report_and_its_signature_are_kept_both_or_not_at_all()
    {
        using var key = authority.Issue(TestReport.FirstOperator);
        await ScalarAsync<object>("create trigger no_room before insert on report_signature begin select raise(abort, 'no room'); end");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => TakeAsync(Bytes(new TestReport()), key));
        Assert.Equal(0, await ScalarAsync<int>("select (select count(*) from submission) + (select count(*) from report_version)"));

        await ScalarAsync<object>("drop trigger no_room");
        var (first, again) = (await TakeAsync(Bytes(new TestReport()), key), await TakeAsync(Bytes(new TestReport()), key));
        Assert.Equal((false, true, first.Signature!.Id), (first.Outcome!.Known, again.Outcome!.Known, again.Signature!.Id));
    }

    [Fact]
    public async Task What_is_signed_is_one_report()
    {
        using var key = authority.Issue(TestReport.FirstOperator);
        byte[][] others = [[.. "nothing"u8], [.. "[]"u8], Bytes(new TestReport(), new TestReport { Bin = TestReport.SecondOperator }), Bytes(new TestReport(), new TestReport { Year = 2021 })];

        foreach (var content in others)
        {
            Assert.Equal(SignedReportState.NotOneReport, (await TakeAsync(content, key)).State);
        }

        Assert.Equal(0, await ScalarAsync<int>("select count(*) from submission"));
    }

    [Fact]
    public async Task A_kept_signature_holds_years_later_by_what_was_answered_then()
    {
        using var key = authority.Issue(TestReport.FirstOperator);
        var signed = await TakeAsync(Bytes(new TestReport()), key);
        authority.LoseList();
        var kept = signed.Signature!;
        var settings = new SignatureSettings(authority.TrustFolder, null, null);
        var answers = await KeptSignatures.RevocationsAsync(Register.Database, kept.Id, default);
        using var http = new HttpClient();
        var clock = new StandingTime(kept.ValidAt);

        Assert.Equal(SignatureVerdict.Valid, (await settings.Engine(http, clock, answers).CheckAsync(kept.Content, kept.Cms, SignaturePurpose.Signing, default)).Verdict);
        Assert.Equal(SignatureVerdict.Provisional, (await settings.Engine(http, clock).CheckAsync(kept.Content, kept.Cms, SignaturePurpose.Signing, default)).Verdict);
    }

    [Fact]
    public async Task The_receipt_says_number_time_hash_and_who_signed_in_three_languages()
    {
        using var key = authority.Issue(TestReport.FirstOperator);
        var signed = await TakeAsync(Bytes(new TestReport()), key);
        foreach (var language in Languages.All)
        {
            using var pdf = new MemoryStream();
            using var again = new MemoryStream();
            SignatureReceipt.Write(signed.Signature!, ["answered"], language, pdf);
            SignatureReceipt.Write(signed.Signature!, ["answered"], language, again);
            var text = string.Join(' ', SignatureReceipt.Document(signed.Signature!, ["answered"], language).Tables().Single().Table.AllRows.Select(row => row[1]));

            Assert.Equal(pdf.ToArray(), again.ToArray());
            Assert.Equal("%PDF"u8.ToArray(), pdf.ToArray()[..4]);
            Assert.All(["САПАРОВА БОЛАТҚЫЗЫ", TestReport.FirstOperator, key.SerialNumber, signed.Sha256[..8]], part => Assert.Contains(part, text, StringComparison.Ordinal));
            Assert.DoesNotContain("850101300123", text, StringComparison.Ordinal);
        }
    }

    private static byte[] Bytes(params TestReport[] reports)
    {
        using var stream = TestReport.SourceOf("r.json", reports).Files[0].Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private Task<SignedReport> TakeAsync(byte[] content, X509Certificate2 key) => Service().TakeAsync(content, TestCertificationAuthority.Sign(content, key), default);

    private SignatureVerifier Verifier() => new(authority.Engine(), new Delegations(Register.Database), new Branches(Register.Database), TimeProvider.System);

    private SignedReports Service() => new(Register, Verifier(), TimeProvider.System);
}
