using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Register;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Tests.Signatures;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>A report is signed and sent from the cabinet of a site that is not in Development.</summary>
public sealed class CabinetSigningTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private OpenRegister Register => site.Register;

    [Fact]
    public async Task A_report_is_taken_with_the_operators_signature_alone_and_has_a_receipt()
    {
        await Register.Loader.LoadAsync([new TestReport().Source("last.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (person, secret) = await TestPeople.SignInAsync(Register.Database, "signer", Role.Signer);
        var draft = await ReadyDraft.BeginAsync(site, person, 1);
        var check = string.Create(CultureInfo.InvariantCulture, $"/ru/cabinet/drafts/{draft}/check");
        using var browser = new FormBrowser(site.Address);
        browser.SignIn(secret);
        var page = await browser.GetAsync(check);
        Assert.Null(page.QuerySelector("form input[name=_handler][value=send]"));
        var document = (await new DraftSubmission(Register.Database, Register.Reference, site.Services.GetRequiredService<DraftChecks>(), Actor.Of(person), Register.Clock).FindAsync(draft, default))!.Content!;

        using var stranger = new TestCertificationAuthority(isStranger: true);
        using var revoked = site.Authority.Issue(TestReport.FirstOperator);
        site.Authority.Revoke(revoked);
        (byte[] Content, X509Certificate2 Key, string Words)[] refusals =
        [
            ([.. document[..^1], (byte)' '], site.Authority.Issue(TestReport.FirstOperator), "относится к другому тексту"),
            (document, site.Authority.Issue(TestReport.SecondOperator), "не совпадает с БИН"),
            (document, site.Authority.Issue(TestReport.FirstOperator, days: (-400, -1)), "Срок действия сертификата истек"),
            (document, revoked, "Сертификат отозван"),
            (document, stranger.Issue(TestReport.FirstOperator), "которому регистр не доверяет"),
            (document, site.Authority.Issue(TestReport.FirstOperator, purposes: [TestCertificationAuthority.Signing, TestCertificationAuthority.Employee]), "Сотрудник может подписать отчет, только если"),
            (document, site.Authority.Issue(TestReport.FirstOperator, purposes: [TestCertificationAuthority.Authentication, TestCertificationAuthority.Head]), "Ключ предназначен для другого"),
        ];
        foreach (var (content, key, words) in refusals)
        {
            using (key)
            {
                var refused = await browser.SubmitAsync(page, "form:has(.ncalayer)", ("Signature", Convert.ToBase64String(TestCertificationAuthority.Sign(content, key))));
                Assert.Contains(words, refused.QuerySelector(".notice-problem")!.TextContent, StringComparison.Ordinal);
                // What was said of the report before is said of it still.
                Assert.Equal(page.QuerySelectorAll(".check-row").Length, refused.QuerySelectorAll(".check-row").Length);
            }
        }

        var stale = page;
        page = await SignAsync(browser, page, document);
        Assert.Contains("Этот отчет подан", (await SignAsync(browser, stale, document)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        var receipt = ((IHtmlAnchorElement)page.QuerySelector("a[href$='receipt.pdf']")!).PathName;
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + secret);
        Assert.Equal("%PDF"u8.ToArray(), (await client.GetByteArrayAsync(new Uri(receipt, UriKind.Relative)))[..4]);
    }

    [Fact]
    public async Task Only_the_step_that_signs_may_ask_the_program_for_signatures()
    {
        await Register.Loader.LoadAsync([new TestReport().Source("last.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (person, secret) = await TestPeople.SignInAsync(Register.Database, "signer", Role.Signer);
        var draft = await new DraftStart(Register.Database, Actor.Of(person), Register.Clock).BeginAsync(TestPeople.Operator, 1, 2023, true, null, default);
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + secret);

        foreach (var (path, may) in new[] { ($"/ru/cabinet/drafts/{draft}/check", true), ($"/ru/cabinet/drafts/{draft}/releases", false), ("/ru/cabinet", false) })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, may), (path, answer.Headers.GetValues("Content-Security-Policy").Single().Contains("wss://127.0.0.1:13579", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_first_head_reads_signs_and_ends_a_delegation()
    {
        var (_, secret) = await TestPeople.SignInAsync(Register.Database, "head", Role.Signer);
        using var browser = new FormBrowser(site.Address);
        browser.SignIn(secret);
        var today = CountryTime.Day(DateTimeOffset.UtcNow);
        var page = await browser.SubmitAsync(
            await browser.GetAsync("/ru/cabinet/delegations"), "form.office-form",
            ("PersonName", "САПАРОВА ӘЛИЯ"), ("Iin", "850101300124"), ("From", $"{today:yyyy-MM-dd}"), ("To", $"{today.AddDays(30):yyyy-MM-dd}"), ("Reason", "Приказ № 7"));
        Assert.Contains("850101300124", page.QuerySelector(".signed-document")!.TextContent, StringComparison.Ordinal);

        using var head = site.Authority.Issue(TestReport.FirstOperator);
        var document = System.Text.Encoding.UTF8.GetBytes(((IHtmlInputElement)page.QuerySelector("input[name=Document]")!).Value);
        page = await browser.SubmitAsync(page, "form:has(.ncalayer)", ("Signature", Convert.ToBase64String(TestCertificationAuthority.Sign(document, head))));
        Assert.Contains("0124", page.QuerySelector(".cabinet-list li")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("850101300124", page.Body!.TextContent, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, ".cabinet-list form", ("Reason", "Уволена"));
        Assert.Null(page.QuerySelector(".cabinet-list li"));
    }

    private async Task<IHtmlDocument> SignAsync(FormBrowser browser, IHtmlDocument page, byte[] content, string bin = TestReport.FirstOperator)
    {
        using var certificate = site.Authority.Issue(bin);
        return await browser.SubmitAsync(page, "form:has(.ncalayer)", ("Signature", Convert.ToBase64String(TestCertificationAuthority.Sign(content, certificate))));
    }
}
