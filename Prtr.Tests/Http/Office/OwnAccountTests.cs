using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Accounts.Passkeys;
using Prtr.Ingest.People;
using Prtr.Tests.People;

namespace Prtr.Tests.Http.Office;

/// <summary>What people do with their own account, by the page's own forms.</summary>
public sealed class OwnAccountTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Password = "бір ғана ұзын сөйлем";
    private const string Another = "басқа да ұзын сөйлем";

    [Fact]
    public async Task Another_password_takes_the_present_one_and_ends_all_other_sessions()
    {
        var (browser, _) = await EnrolAsync("aigul");
        var elsewhere = (await TestPeople.SignInAsync(site.Register.Database, "aigul", Role.Auditor)).Secret;
        var page = await browser.GetAsync("/ru/office/account");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);

        page = await browser.SubmitAsync(page, "#password-title + form", ("Present", "не тот пароль"), ("Wanted", Another), ("Repeated", Another));
        Assert.Contains("Пароль неверен", page.QuerySelector(".notice-problem")!.TextContent, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, "#password-title + form", ("Present", Password), ("Wanted", "123456789012"), ("Repeated", "123456789012"));
        Assert.Contains("распространен", page.QuerySelector(".notice-problem")!.TextContent, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, "#password-title + form", ("Present", Password), ("Wanted", Another), ("Repeated", Another));
        Assert.Contains("Пароль изменен", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Null(await site.Services.GetRequiredService<Sessions>().FindAsync(elsewhere, default));
        var signing = site.Services.GetRequiredService<SigningIn>();
        Assert.Null((await signing.PasswordAsync("aigul", Password, default)).AccountId);
        Assert.NotNull((await signing.PasswordAsync("aigul", Another, default)).AccountId);
    }

    [Fact]
    public async Task A_session_that_was_left_open_elsewhere_is_ended()
    {
        var (browser, _) = await EnrolAsync("dana");
        var left = (await TestPeople.SignInAsync(site.Register.Database, "dana", Role.Auditor)).Secret;

        var page = await browser.SubmitAsync(await browser.GetAsync("/ru/office/account"), "tbody form");

        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Null(await site.Services.GetRequiredService<Sessions>().FindAsync(left, default));
    }

    [Fact]
    public async Task New_recovery_codes_end_those_before()
    {
        var (browser, codes) = await EnrolAsync("erlan");
        var page = await browser.SubmitAsync(await browser.GetAsync("/ru/office/account"), "section[aria-labelledby=codes] form", ("CodesPassword", Password));
        var renewed = page.QuerySelectorAll(".recovery-codes li").Select(code => code.TextContent.Trim()).ToList();

        Assert.Equal(10, renewed.Count);
        var signing = site.Services.GetRequiredService<SigningIn>();
        var account = (await signing.PasswordAsync("erlan", Password, default)).AccountId!.Value;
        Assert.Null((await signing.CodeAsync(account, codes[0], null, default)).Secret);
        Assert.NotNull((await signing.CodeAsync(account, renewed[0], null, default)).Secret);
    }

    [Fact]
    public async Task A_challenge_that_a_passkey_has_signed_is_good_once()
    {
        var (person, _) = await TestPeople.SignInAsync(site.Register.Database, "keys", Role.Auditor);
        var passkeys = site.Services.GetRequiredService<PasskeyActs>();
        Assert.True(await passkeys.AddAsync(person, [1, 2, 3], [4], 0, "Телефон", [9], default));
        Assert.False(await passkeys.AddAsync(person, [5], [4], 0, "Телефон", [9], default));
        var key = (await passkeys.FindAsync([1, 2, 3], default))!;

        Assert.NotNull((await passkeys.SignInAsync(key, 0, [7], null, default)).Secret);
        Assert.Null((await passkeys.SignInAsync(key, 0, [7], null, default)).Secret);

        // A new link takes the place of everything that one signs in with.
        await site.Register.Accounts.LinkAsync("keys", "Потерян телефон", default);
        Assert.Null(await passkeys.FindAsync([1, 2, 3], default));
        Assert.Null((await passkeys.SignInAsync(key, 0, [8], null, default)).Secret);
    }

    private async Task<(FormBrowser Browser, IReadOnlyList<string> Codes)> EnrolAsync(string name)
    {
        var link = (await site.Register.Accounts.AddAsync(name, name, [Role.Auditor], "Приказ 3", default)).Link!;
        var key = Totp.NewKey();
        var form = new EnrolmentForm(link, null, null, Password, Password, key, Totp.CodeAt(key, TimeProvider.System.GetUtcNow()));
        var enrolled = await site.Services.GetRequiredService<Enrolment>().EnrolAsync(form, null, default);
        var browser = new FormBrowser(site.Address);
        browser.SignIn(enrolled.Secret!);
        return (browser, enrolled.RecoveryCodes);
    }
}
