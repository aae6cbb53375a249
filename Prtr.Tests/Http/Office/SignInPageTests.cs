using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;

namespace Prtr.Tests.Http.Office;

/// <summary>Signing in by the pages' own forms, as a browser without scripts does it.</summary>
public sealed class SignInPageTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Password = "бір ғана ұзын сөйлем";

    [Fact]
    public async Task A_person_sets_password_and_second_factor_signs_out_and_in_again()
    {
        var link = (await site.Register.Accounts.AddAsync("marat", "Марат Ахметов", [Role.Auditor], "Приказ 3", default)).Link!;
        using var browser = new FormBrowser(site.Address);
        var enrolment = await browser.GetAsync($"/ru/sign-in/link/{link}");
        var key = enrolment.QuerySelector(".totp-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        Assert.All(enrolment.QuerySelectorAll("[name=Password], [name=Repeated]"), input => Assert.Equal("password", input.GetAttribute("type")));
        Assert.DoesNotContain("onpaste", enrolment.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        var weak = await browser.SubmitAsync(enrolment, ("Password", "123456"), ("Repeated", "123456"), ("Code", CodeOf(key)));
        Assert.Contains("не меньше 12", weak.QuerySelector(".notice-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(key, weak.QuerySelector(".totp-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        var done = await browser.SubmitAsync(weak, ("Password", Password), ("Repeated", Password), ("Code", CodeOf(key)));
        Assert.Equal(10, done.QuerySelectorAll(".recovery-codes li").Length);
        var recovery = done.QuerySelector(".recovery-codes li")!.TextContent;

        var journal = await browser.GetAsync("/ru/office/journal");
        Assert.Contains("account:marat", journal.Body!.TextContent, StringComparison.Ordinal);
        var left = await browser.SubmitAsync(journal, form: "form[action$='/sign-in/out']");
        Assert.NotNull(left.QuerySelector("#password"));
        Assert.Equal("/ru/sign-in", (await browser.GetAsync("/ru/office/journal")).Location.PathName);

        var name = await browser.GetAsync("/ru/sign-in?then=%2Fru%2Foffice%2Fjournal");
        var wrong = await browser.SubmitAsync(name, ("Name", "marat"), ("Password", "не тот пароль"));
        Assert.NotNull(wrong.QuerySelector(".notice-problem"));
        var code = await browser.SubmitAsync(wrong, ("Name", "marat"), ("Password", Password));
        var signedIn = await browser.SubmitAsync(code, ("Code", recovery));
        Assert.Equal("/ru/office/journal", signedIn.Location.PathName);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_no_script_sees_it()
    {
        var link = (await site.Register.Accounts.AddAsync("cookie", "К", [Role.Auditor], "Приказ 3", default)).Link!;
        using var browser = new FormBrowser(site.Address);
        var enrolment = await browser.GetAsync($"/ru/sign-in/link/{link}");
        var key = enrolment.QuerySelector(".totp-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.SubmitAsync(enrolment, ("Password", Password), ("Repeated", Password), ("Code", CodeOf(key)));

        var cookie = browser.SetCookies.Single(set => set.StartsWith("prtr-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https", "__Host-prtr-session", HttpStatusCode.OK)]
    [InlineData("https", "prtr-session", HttpStatusCode.Redirect)]
    [InlineData("http", "prtr-session", HttpStatusCode.OK)]
    public async Task Behind_a_proxy_that_ends_TLS_a_session_is_that_of_the_cookie_for_this_host(string scheme, string cookie, HttpStatusCode status)
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        using var form = await client.GetAsync(new Uri("/ru/sign-in", UriKind.Relative));
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie}={await site.SessionAsync(Role.Auditor)}");
        using var answer = await client.GetAsync(new Uri("/ru/office", UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(scheme == "https", form.Headers.GetValues("Set-Cookie").Single().Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/ru/sign-in")]
    [InlineData("/ru/sign-in/out")]
    public async Task A_form_of_another_site_is_refused(string address)
    {
        using var client = await site.ClientAsync(Role.Clerk);
        using var form = new FormUrlEncodedContent([new("_handler", "password"), new("Name", "marat"), new("Password", Password)]);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_site_prints_a_link_and_has_nobody()
    {
        using var empty = new OfficeSite();

        Assert.Empty(await AccountList.ReadAsync(empty.Register.Database, default));
        Assert.NotNull(await empty.Services.GetRequiredService<Enrolment>().FirstLinkAsync(default));
    }

    private static string CodeOf(string key) => Totp.CodeAt(key, TimeProvider.System.GetUtcNow());
}
