using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Prtr.Tests.Intake;
using Prtr.Tests.Signatures;

namespace Prtr.Tests.Http;

/// <summary>Signed reports over HTTP: sent by an operator's own system, and checked by anybody who has both files.</summary>
public sealed class SignedReportFormTests(SignedReportFormTests.TrustingSite trusting) : IClassFixture<SignedReportFormTests.TrustingSite>
{
    [Fact]
    public async Task A_report_is_taken_once_and_answered_as_intake_does()
    {
        using var key = trusting.Authority.Issue(TestReport.FirstOperator);
        var content = Bytes(new TestReport());
        using var first = await PostAsync(content, TestCertificationAuthority.Sign(content, key), "?lang=ru");
        using var again = await PostAsync(content, TestCertificationAuthority.Sign(content, key), "?lang=ru");
        using var answer = JsonDocument.Parse(await first.Content.ReadAsStringAsync());
        using var repeated = JsonDocument.Parse(await again.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal(("valid", "Подпись действительна."), (answer.RootElement.GetProperty("signature").GetProperty("verdict").GetString(), answer.RootElement.GetProperty("signature").GetProperty("text").GetString()));
        Assert.Equal(answer.RootElement.GetProperty("number").GetInt64(), repeated.RootElement.GetProperty("number").GetInt64());
        Assert.True(repeated.RootElement.GetProperty("known").GetBoolean());
        Assert.Equal(2022, answer.RootElement.GetProperty("report").GetProperty("year").GetInt32());
        Assert.DoesNotContain("850101300123", answer.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_count_is_refused_in_words()
    {
        using var key = trusting.Authority.Issue(TestReport.SecondOperator);
        using var employee = trusting.Authority.Issue(TestReport.FirstOperator, purposes: [TestCertificationAuthority.Signing, TestCertificationAuthority.Employee]);
        var content = Bytes(new TestReport { Year = 2021 });
        using var other = await PostAsync(content, TestCertificationAuthority.Sign(content, key), "?lang=kk");
        using var undelegated = await PostAsync(content, TestCertificationAuthority.Sign(content, employee), "");
        using var changed = await PostAsync([.. content, (byte)' '], TestCertificationAuthority.Sign(content, employee), "");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "other-bin"), (other.StatusCode, await VerdictAsync(other)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "no-delegation"), (undelegated.StatusCode, await VerdictAsync(undelegated)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "other-bytes"), (changed.StatusCode, await VerdictAsync(changed)));
        Assert.Contains("БСН", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"report":"?","signature":"AA=="}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"report":7,"signature":null}""", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", """{"report":"AA==","signature":"AA=="}""", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", """{"report":"AA==","signature":"AA=="}""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_such_request_is_a_problem_document(string type, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await trusting.Client.PostAsync("/api/v1/reports", content);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Who_has_both_files_checks_them_on_a_page_that_names_no_person()
    {
        using var key = trusting.Authority.Issue(TestReport.FirstOperator);
        var content = Bytes(new TestReport());
        var cms = TestCertificationAuthority.Sign(content, key);
        var good = await CheckAsync("/kk/verify-signature", content, cms, TestReport.FirstOperator);
        var wrong = await CheckAsync("/ru/verify-signature", [.. content, 32], cms, "");
        var foreign = await CheckAsync("/en/verify-signature", content, cms, TestReport.SecondOperator);

        Assert.Contains("Қолтаңба есепке тиесілі", good, StringComparison.Ordinal);
        Assert.Contains("отчет изменился", wrong, StringComparison.Ordinal);
        Assert.Contains("issued to somebody else", foreign, StringComparison.Ordinal);
        Assert.All([good, wrong, foreign], page => Assert.All(["850101300123", "САПАРОВА", "aliya@"], word => Assert.DoesNotContain(word, page, StringComparison.Ordinal)));
    }

    private static byte[] Bytes(TestReport report)
    {
        using var stream = report.Source().Files[0].Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private Task<HttpResponseMessage> PostAsync(byte[] report, byte[] cms, string query) =>
        trusting.Client.PostAsJsonAsync("/api/v1/reports" + query, new { report = Convert.ToBase64String(report), signature = Convert.ToBase64String(cms) });

    private static async Task<string?> VerdictAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty("verdict").GetString();
    }

    private async Task<string> CheckAsync(string address, byte[] report, byte[] cms, string bin)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("verify-signature"), "_handler" }, { new StringContent(bin), "Input.Bin" }, { File(report), "Input.Report", "report.json" }, { File(cms), "Input.Signature", "report.cms" },
        };
        using var answer = await trusting.Client.PostAsync(address, form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static ByteArrayContent File(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    /// <summary>A site that trusts an authority of the test, with an empty register.</summary>
    public sealed class TrustingSite : IDisposable
    {
        private readonly RunningSite site;

        public TrustingSite()
        {
            Authority = new();
            site = new(("Register:LoadSamples", "false"), ("Signature:TrustDirectory", Authority.TrustFolder));
            Client = site.NewClient();
        }

        internal TestCertificationAuthority Authority { get; }

        internal HttpClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            site.Dispose();
            Authority.Dispose();
        }
    }
}
