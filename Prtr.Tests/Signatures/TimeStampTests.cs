using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;
using Prtr.Ingest.Signatures;

namespace Prtr.Tests.Signatures;

/// <summary>A time stamp says when a signature was there: its certificate is looked at for that moment.</summary>
public sealed class TimeStampTests : IDisposable
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string TokenAttribute = "1.2.840.113549.1.9.16.2.14";

    private static readonly byte[] Content = Encoding.UTF8.GetBytes("{}");
    private static readonly DateTimeOffset Then = new(DateTime.UtcNow.Date.AddDays(-10), TimeSpan.Zero);

    private readonly TestCertificationAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task What_was_signed_in_time_holds_after_the_certificate_is_over_or_revoked()
    {
        using var over = authority.Issue(days: (-30, -1));
        using var revoked = authority.Issue();
        authority.Revoke(revoked, Then.AddDays(2));

        Assert.Equal(SignatureVerdict.Expired, (await CheckAsync(TestCertificationAuthority.Sign(Content, over))).Verdict);
        Assert.Equal(SignatureVerdict.Revoked, (await CheckAsync(TestCertificationAuthority.Sign(Content, revoked))).Verdict);
        foreach (var key in new[] { over, revoked })
        {
            var check = await CheckAsync(Stamp(TestCertificationAuthority.Sign(Content, key), authority));
            Assert.Equal((SignatureVerdict.Valid, Then), (check.Verdict, check.At));
            Assert.NotNull(check.TimeStamp);
        }
    }

    [Fact]
    public async Task A_time_that_nobody_trusted_has_said_is_none()
    {
        using var stranger = new TestCertificationAuthority("STRANGER");
        using var over = authority.Issue(days: (-30, -1));
        using var other = authority.Issue();
        var ofAnother = TokenFor(SignatureOf(TestCertificationAuthority.Sign(Content, other)), authority);

        Assert.Equal(SignatureVerdict.Expired, (await CheckAsync(Stamp(TestCertificationAuthority.Sign(Content, over), stranger))).Verdict);
        Assert.Equal(SignatureVerdict.Expired, (await CheckAsync(With(TestCertificationAuthority.Sign(Content, over), ofAnother))).Verdict);
        Assert.Equal(SignatureVerdict.Expired, (await CheckAsync(With(TestCertificationAuthority.Sign(Content, over), [0x30, 0]))).Verdict);
    }

    [Fact]
    public async Task Of_many_time_stamps_only_some_are_looked_at()
    {
        using var over = authority.Issue(days: (-30, -1));
        var cms = TestCertificationAuthority.Sign(Content, over);
        var token = TokenFor(SignatureOf(cms), authority);
        for (var i = 0; i < 20; i++)
        {
            cms = With(cms, [0x30, 0]);
        }

        Assert.Equal(SignatureVerdict.Expired, (await CheckAsync(With(cms, token))).Verdict);
    }

    private Task<SignatureCheck> CheckAsync(byte[] cms) => authority.Engine().CheckAsync(Content, cms, SignaturePurpose.Signing, default);

    private static byte[] Stamp(byte[] cms, TestCertificationAuthority by) => With(cms, TokenFor(SignatureOf(cms), by));

    private static byte[] SignatureOf(byte[] cms) => Decoded(cms).SignerInfos[0].GetSignature();

    private static byte[] With(byte[] cms, byte[] token)
    {
        var signed = Decoded(cms);
        signed.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(TokenAttribute, token));
        return signed.Encode();
    }

    private static SignedCms Decoded(byte[] cms)
    {
        var signed = new SignedCms(new ContentInfo(Content), detached: true);
        signed.Decode(cms);
        return signed;
    }

    private static byte[] TokenFor(byte[] signature, TestCertificationAuthority by)
    {
        using var key = RSA.Create(2048);
        using var certificate = by.IssueForTime(key);
        var own = new X509CertificateParser().ReadCertificate(certificate.RawData);
        var generator = new TimeStampTokenGenerator(DotNetUtilities.GetRsaKeyPair(key.ExportParameters(true)).Private, own, Sha256, "1.2.3.4");
        generator.SetCertificates(CollectionUtilities.CreateStore([own]));
        var asker = new TimeStampRequestGenerator();
        asker.SetCertReq(true);
        var request = asker.Generate(Sha256, SHA256.HashData(signature));
        return generator.Generate(request, BigInteger.ValueOf(1), Then.UtcDateTime).GetEncoded();
    }
}
