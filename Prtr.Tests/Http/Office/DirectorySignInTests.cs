using System.Net;
using System.Security.Claims;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Microsoft.Extensions.DependencyInjection;

namespace Prtr.Tests.Http.Office;

/// <summary>Signing in by the centre's own directory.</summary>
public sealed class DirectorySignInTests(DirectorySignInTests.JoinedSite joined) : IClassFixture<DirectorySignInTests.JoinedSite>
{
    [Fact]
    public async Task Whom_the_directory_vouches_for_has_an_account_with_the_roles_that_it_says()
    {
        joined.Says("s-1", "Aliya.S@centre.example", "Алия Садыкова", "Сотрудники", "Начальники");

        Assert.Equal("/ru/office/journal", await SignInAsync());
        Assert.Equal("aliya.s: head", await AccountsAsync("aliya.s"));

        joined.Says("s-1", "renamed@centre.example", "Алия Садыкова", "Аудит");
        Assert.Equal("/ru/office/journal", await SignInAsync());
        Assert.Equal("aliya.s: auditor", await AccountsAsync("aliya.s"));
    }

    [Fact]
    public async Task An_account_with_a_password_is_not_taken_over_by_its_name()
    {
        await joined.Register.Accounts.AddAsync("marat", "Марат", [Role.Administrator], "Приказ 1", default);
        joined.Says("s-2", "marat", "Другой Марат", "Аудит");

        Assert.Equal("/ru/office/journal", await SignInAsync());
        Assert.Equal("marat: administrator", await AccountsAsync("marat"));
        Assert.Equal("marat2: auditor", await AccountsAsync("marat2"));
    }

    [Fact]
    public async Task Who_has_no_role_or_was_disabled_here_does_not_come_in()
    {
        joined.Says("s-3", "dana", "Дана", "Бухгалтерия");
        Assert.Equal("/ru/sign-in?directory=unknown", await SignInAsync());

        joined.Says("s-4", "erlan", "Ерлан", "Аудит");
        await SignInAsync();
        await joined.Register.Accounts.DisableAsync("erlan", "Уволен", default);
        Assert.Equal("/ru/sign-in?directory=unknown", await SignInAsync());
    }

    [Fact]
    public async Task An_answer_that_nobody_has_asked_for_is_refused()
    {
        using var client = joined.NewClient();
        using var answer = await client.GetAsync(new Uri("/kk/sign-in/directory?code=stolen&state=none", UriKind.Relative));

        Assert.Equal("/kk/sign-in?directory=failed", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task An_answer_is_good_once_in_the_browser_that_has_asked_and_comes_by_an_address_alone()
    {
        joined.Says("s-5", "gulnar", "Гүлнар", "Аудит");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var other = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var asked = await NextAsync(browser, new Uri(joined.Address, "/ru/sign-in/to-directory?then=%2F%2Fevil.example%2Fru%2Foffice"));
        var back = await NextAsync(browser, asked);

        Assert.Equal("/ru/sign-in?directory=failed", (await NextAsync(other, back)).PathAndQuery.Replace("/kk/", "/ru/", StringComparison.Ordinal));
        Assert.Equal("/ru/office", (await NextAsync(browser, back)).PathAndQuery);
        Assert.EndsWith("/sign-in?directory=failed", (await NextAsync(browser, back)).PathAndQuery, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("code", "a"), new("state", "b")]);
        using var posted = await other.PostAsync(new Uri(joined.Address, "/kk/sign-in/directory"), form);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    private static async Task<Uri> NextAsync(HttpClient browser, Uri address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Uri(address, answer.Headers.Location!);
    }

    // A browser that follows where it is sent.
    private async Task<string> SignInAsync()
    {
        using var client = joined.NewClient();
        using var answer = await client.GetAsync(new Uri("/ru/sign-in/to-directory?then=%2Fru%2Foffice%2Fjournal", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.RequestMessage!.RequestUri!.PathAndQuery;
    }

    private async Task<string> AccountsAsync(string name)
    {
        var account = (await AccountList.ReadAsync(joined.Register.Database, default)).Single(account => account.Name == name);
        return $"{account.Name}: {string.Join(' ', account.Roles.Select(role => role.Word()))}";
    }

    /// <summary>A site and the directory that it trusts.</summary>
    public sealed class JoinedSite : IAsyncLifetime, IDisposable
    {
        private TestDirectory directory = null!;
        private RunningSite site = null!;

        public Uri Address => site.Address;

        public OpenRegister Register => site.Services.GetRequiredService<OpenRegister>();

        public async Task InitializeAsync()
        {
            directory = await TestDirectory.StartAsync();
            site = new RunningSite(
                ("Register:LoadSamples", "false"),
                ("Accounts:OpenIdConnect:Authority", directory.Address),
                ("Accounts:OpenIdConnect:ClientId", TestDirectory.ClientId),
                ("Accounts:OpenIdConnect:ClientSecret", TestDirectory.ClientSecret),
                ("Accounts:OpenIdConnect:RoleClaim", "groups"),
                ("Accounts:OpenIdConnect:Roles:Head", "Начальники, Руководство"),
                ("Accounts:OpenIdConnect:Roles:Auditor", "Аудит"));
        }

        public async Task DisposeAsync()
        {
            await site.DisposeAsync();
            await directory.DisposeAsync();
        }

        public void Dispose() => site.Dispose();

        public void Says(string subject, string name, string fullName, params IReadOnlyList<string> groups)
        {
            directory.Person.Clear();
            directory.Person.AddRange([new Claim("sub", subject), new Claim("preferred_username", name), new Claim("name", fullName), .. groups.Select(group => new Claim("groups", group))]);
        }

        public HttpClient NewClient() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
    }
}
