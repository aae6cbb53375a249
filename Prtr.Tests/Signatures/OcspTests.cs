using System.Text;
using Microsoft.AspNetCore.Http;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using Prtr.Ingest.Signatures;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Signatures;

/// <summary>A responder's word on a certificate goes before the lists, when it is the authority's own.</summary>
public sealed class OcspTests : IntakeTest, IDisposable
{
    private const string Bin = "020440003656";

    private static readonly byte[] Report = Encoding.UTF8.GetBytes("{}");

    private readonly TestCertificationAuthority authority = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public void Dispose()
    {
        authority.Dispose();
        http.Dispose();
    }

    [Theory]
    [InlineData("good", SignatureVerdict.Valid)]
    [InlineData("revoked", SignatureVerdict.Revoked)]
    [InlineData("unknown", SignatureVerdict.Provisional)]
    [InlineData("old", SignatureVerdict.Provisional)]
    [InlineData("of another", SignatureVerdict.Provisional)]
    [InlineData("by a stranger", SignatureVerdict.Provisional)]
    [InlineData("nonsense", SignatureVerdict.Provisional)]
    [InlineData("failure", SignatureVerdict.Provisional)]
    public async Task What_it_says_counts_if_it_says_so_itself_and_now(string says, SignatureVerdict verdict)
    {
        authority.LoseList();
        using var stranger = new TestCertificationAuthority(isStranger: true);
        await using var responder = await LocalServer.StartAsync(context => AnswerAsync(context, says, stranger));
        using var key = authority.Issue();
        var check = await CheckAsync(responder.Url, TestCertificationAuthority.Sign(Report, key));

        Assert.Equal(verdict, check.Verdict);
        Assert.All(check.Revocations, answer => Assert.Equal("ocsp", answer.Kind));
        Assert.Equal(verdict == SignatureVerdict.Provisional ? 0 : 1, check.Revocations.Count);
    }

    [Fact]
    public async Task While_it_is_away_the_list_answers()
    {
        using var key = authority.Issue();
        var responder = await LocalServer.StartAsync(_ => Task.CompletedTask);
        var gone = responder.Url;
        await responder.DisposeAsync();
        var check = await CheckAsync(gone, TestCertificationAuthority.Sign(Report, key));

        Assert.Equal((SignatureVerdict.Valid, "crl"), (check.Verdict, Assert.Single(check.Revocations).Kind));
    }

    [Fact]
    public async Task It_leads_nowhere_else_and_does_not_answer_without_end()
    {
        authority.LoseList();
        var (asked, ended) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var inside = await LocalServer.StartAsync(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        await using var leading = await LocalServer.StartAsync(context =>
        {
            context.Response.Redirect(inside.Url.AbsoluteUri);
            return Task.CompletedTask;
        });
        await using var endless = await LocalServer.StartAsync(async context =>
        {
            var part = new byte[64 * 1024];
            try
            {
                while (true)
                {
                    await context.Response.Body.WriteAsync(part, context.RequestAborted);
                }
            }
            catch (Exception cut) when (cut is OperationCanceledException or IOException)
            {
                ended.TrySetResult();
            }
        });
        using var key = authority.Issue();
        using var own = SignatureSettings.Client();
        foreach (var responder in new[] { leading, endless })
        {
            Assert.Equal(SignatureVerdict.Provisional, (await CheckAsync(responder.Url, TestCertificationAuthority.Sign(Report, key), own)).Verdict);
        }

        Assert.Equal(0, asked);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task<SignatureCheck> CheckAsync(Uri responder, byte[] cms, HttpClient? client = null) =>
        new SignatureVerifier(authority.Engine(responder, http: client ?? http), new Delegations(Register.Database), new Branches(Register.Database), TimeProvider.System)
            .VerifyAsync(Report, cms, Bin, SignaturePurpose.Signing, default);

    private async Task AnswerAsync(HttpContext context, string says, TestCertificationAuthority stranger)
    {
        if (says is "nonsense" or "failure")
        {
            context.Response.StatusCode = says == "failure" ? 500 : 200;
            await context.Response.WriteAsync("nonsense");
            return;
        }

        using var asked = new MemoryStream();
        await context.Request.Body.CopyToAsync(asked);
        var about = new OcspReq(asked.ToArray()).GetRequestList()[0].GetCertID();
        var issuer = new X509CertificateParser().ReadCertificate(authority.Certificate.RawData);
        if (says == "of another")
        {
            about = new CertificateID(CertificateID.DigestSha1, issuer, Org.BouncyCastle.Math.BigInteger.ValueOf(77));
        }

        CertificateStatus? status = says switch { "revoked" => new RevokedStatus(new RevokedInfo(new Asn1GeneralizedTime(DateTime.UtcNow.AddHours(-1)), null)), "unknown" => new UnknownStatus(), _ => CertificateStatus.Good };
        var over = DateTime.UtcNow.AddHours(says == "old" ? -1 : 1);
        var response = new BasicOcspRespGenerator(new RespID(issuer.SubjectDN));
        response.AddResponse(about, status, DateTime.UtcNow.AddHours(-2), over, null);
        var signer = says == "by a stranger" ? stranger.Key : authority.Key;
        var basic = response.Generate(new Asn1SignatureFactory("SHA256WITHRSA", DotNetUtilities.GetRsaKeyPair(signer.ExportParameters(true)).Private), [issuer], DateTime.UtcNow);
        context.Response.ContentType = "application/ocsp-response";
        await context.Response.Body.WriteAsync(new OCSPRespGenerator().Generate(OCSPRespGenerator.Successful, basic).GetEncoded());
    }
}
