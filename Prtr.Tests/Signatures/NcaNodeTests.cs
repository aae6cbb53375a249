using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Prtr.Ingest.Signatures;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Signatures;

/// <summary>What the register asks NCANode, and what it makes of the answers. The answers are those of its documentation; a real one is not asked here.</summary>
public sealed class NcaNodeTests : IntakeTest
{
    private const string Bin = "020440003656";
    private const string Good = """{"revoked":false,"by":"OCSP"}""";

    private static readonly byte[] Report = Encoding.UTF8.GetBytes("{}");

    [Theory]
    [InlineData(true, "CEO", "SIGN", "2099-01-01", Good, SignatureVerdict.Valid)]
    [InlineData(true, "CAN_SIGN", "SIGN", "2099-01-01", "", SignatureVerdict.Provisional)]
    [InlineData(true, "EMPLOYEE", "SIGN", "2099-01-01", Good, SignatureVerdict.NoDelegation)]
    [InlineData(true, "HR", "SIGN", "2099-01-01", Good, SignatureVerdict.NoRight)]
    [InlineData(true, "CEO", "AUTH", "2099-01-01", Good, SignatureVerdict.OtherPurpose)]
    [InlineData(false, "CEO", "SIGN", "2020-01-01", Good, SignatureVerdict.Expired)]
    [InlineData(false, "CEO", "SIGN", "2099-01-01", """{"revoked":true,"by":"CRL"}""", SignatureVerdict.Revoked)]
    [InlineData(false, "CEO", "SIGN", "2099-01-01", Good, SignatureVerdict.OtherBytes)]
    public async Task Its_answer_becomes_a_verdict(bool valid, string user, string usage, string notAfter, string revocation, SignatureVerdict verdict)
    {
        var asked = "";
        await using var service = await LocalServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            asked = context.Request.Path + await reader.ReadToEndAsync();
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""
                {"status":200,"message":"OK","valid":{{(valid ? "true" : "false")}},"signers":[{"certificates":[{"valid":true,"notBefore":"2020-01-01T00:00:00.000+00:00","notAfter":"{{notAfter}}T00:00:00.000+00:00",
                "keyUsage":"{{usage}}","keyUser":["ORGANIZATION","{{user}}"],"serialNumber":"7A","signAlg":"ECGOST3410-2015-512","subject":{"commonName":"САПАРОВА ӘЛИЯ","iin":"850101300123","bin":"{{Bin}}",
                "organization":"ЖШС Өнер","country":"KZ"},"revocations":[{{revocation}}]}],"tsp":null}]}
                """);
        });
        using var http = new HttpClient();
        var check = await Verifier(new NcaNode(http, service.Url, TimeProvider.System)).VerifyAsync(Report, [0x30, 0], Bin, SignaturePurpose.Signing, default);

        Assert.Equal(verdict, check.Verdict);
        Assert.Equal(("850101300123", Bin, "ЖШС Өнер", "7A"), (check.Signer!.Iin, check.Signer.Bin, check.Signer.Organisation, check.Signer.SerialNumber));
        using var question = JsonDocument.Parse(asked["/cms/verify".Length..]);
        Assert.Equal((Convert.ToBase64String([0x30, 0]), Convert.ToBase64String(Report), "OCSP"), (
            question.RootElement.GetProperty("cms").GetString(), question.RootElement.GetProperty("data").GetString(), question.RootElement.GetProperty("revocationCheck")[0].GetString()));
    }

    [Theory]
    [InlineData(500, "", SignatureVerdict.Unreachable)]
    [InlineData(404, "not found", SignatureVerdict.Unreachable)]
    [InlineData(200, "<html>", SignatureVerdict.Unreachable)]
    [InlineData(400, """{"status":400,"message":"bad cms"}""", SignatureVerdict.Broken)]
    [InlineData(200, """{"valid":true,"signers":[]}""", SignatureVerdict.Broken)]
    [InlineData(200, """{"valid":true,"signers":null}""", SignatureVerdict.Unreachable)]
    [InlineData(200, """{"valid":true,"signers":[null]}""", SignatureVerdict.Broken)]
    [InlineData(200, """{"valid":true,"signers":[{"certificates":[null]}]}""", SignatureVerdict.Broken)]
    [InlineData(200, """{"valid":true,"signers":[{"certificates":[{"keyUser":[null],"revocations":[null],"subject":null}]}]}""", SignatureVerdict.OtherBin)]
    [InlineData(200, """{"valid":true,"signers":[{"certificates":[{"revocations":null}]}]}""", SignatureVerdict.Unreachable)]
    [InlineData(200, """{"valid":true,"signers":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[""", SignatureVerdict.Unreachable)]
    public async Task What_is_no_verdict_is_none(int status, string answer, SignatureVerdict verdict)
    {
        await using var service = await LocalServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(answer);
        });
        using var http = new HttpClient();

        Assert.Equal(verdict, (await Verifier(new NcaNode(http, service.Url, TimeProvider.System)).VerifyAsync(Report, [0x30, 0], Bin, SignaturePurpose.Signing, default)).Verdict);
    }

    [Fact]
    public async Task It_is_asked_for_what_the_register_does_not_know_and_for_nothing_else()
    {
        using var authority = new TestCertificationAuthority();
        using var key = authority.Issue();
        var times = 0;
        await using var service = await LocalServer.StartAsync(context =>
        {
            times++;
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        using var http = new HttpClient();
        var verifier = Verifier(authority.Engine(ncaNode: service.Url, http: http));

        Assert.Equal(SignatureVerdict.Valid, (await verifier.VerifyAsync(Report, TestCertificationAuthority.Sign(Report, key), Bin, SignaturePurpose.Signing, default)).Verdict);
        Assert.Equal(0, times);
        using var curve = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        using var other = authority.IssueFor(curve);
        Assert.Equal(SignatureVerdict.Unreachable, (await verifier.VerifyAsync(Report, TestCertificationAuthority.Sign(Report, other), Bin, SignaturePurpose.Signing, default)).Verdict);
        Assert.Equal(1, times);
    }

    private SignatureVerifier Verifier(ISignatureEngine engine) => new(engine, new Delegations(Register.Database), new Branches(Register.Database), TimeProvider.System);
}
