using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Office;

namespace Prtr.Tests.Browser;

/// <summary>Passkeys with the browser's own virtual authenticator.</summary>
[Collection(SignedInBrowserTests.Name)]
public sealed class PasskeyTests(BrowserFixture browser, OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Password = "бір ғана ұзын сөйлем";

    [SkippableFact]
    public async Task A_person_adds_a_passkey_and_signs_in_with_it_alone()
    {
        var page = await browser.OpenAsync("about:blank");
        await AddDeviceAsync(page);
        await page.Context.AddCookiesAsync([new() { Name = "prtr-session", Value = await EnrolAsync("marat"), Url = At("/") }]);
        await page.GotoAsync(At("/ru/office/account"));

        await page.Locator("#passkey-name").FillAsync("Ноутбук");
        await page.Locator("#passkey-password").FillAsync("не тот пароль");
        await page.GetByRole(AriaRole.Button, new() { Name = "Добавить ключ" }).ClickAsync();
        await Assertions.Expect(page.Locator("prtr-passkey [role=status]")).ToContainTextAsync("Пароль неверен");
        await page.Locator("#passkey-password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Добавить ключ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Ключ доступа добавлен");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(At("/ru/sign-in?then=%2Fru%2Foffice%2Fjournal"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Войти с ключом доступа" }).ClickAsync();
        await page.WaitForURLAsync("**/ru/office/journal");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("passkey");

        // After the password, too, in the place of the code.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(At("/ru/sign-in?then=%2Fru%2Foffice%2Fjournal"));
        await page.Locator("#name").FillAsync("marat");
        await page.Locator("#password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Продолжить" }).ClickAsync();
        await Assertions.Expect(page.Locator("#code")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Войти с ключом доступа" }).ClickAsync();
        await page.WaitForURLAsync("**/ru/office/journal");

        await page.GotoAsync(At("/ru/office/account"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Удалить ключ Ноутбук" }).ClickAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(At("/ru/sign-in"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Войти с ключом доступа" }).ClickAsync();
        await Assertions.Expect(page.Locator("prtr-passkey [role=status]")).ToContainTextAsync("не знает этого ключа");
    }

    // Keys belong to a name, never to a number.
    private string At(string path) => new UriBuilder(new Uri(site.Address, path)) { Host = "localhost" }.Uri.ToString();

    private static async Task AddDeviceAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    private async Task<string> EnrolAsync(string name)
    {
        var link = (await site.Register.Accounts.AddAsync(name, "Марат Ахметов", [Role.Auditor], "Приказ 3", default)).Link!;
        var key = Totp.NewKey();
        var form = new EnrolmentForm(link, null, null, Password, Password, key, Totp.CodeAt(key, TimeProvider.System.GetUtcNow()));
        return (await site.Services.GetRequiredService<Enrolment>().EnrolAsync(form, null, default)).Secret!;
    }
}
