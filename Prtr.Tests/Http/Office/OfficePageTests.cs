using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.People;
using Prtr.Tests.People;
using Prtr.Web.Addresses;
using Prtr.Web.Office;

namespace Prtr.Tests.Http.Office;

/// <summary>Every page of the office for every role: the table of rights decides.</summary>
public sealed class OfficePageTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    public static TheoryData<Role> Roles => [.. Prtr.Ingest.People.Roles.All];

    private static IReadOnlyList<(string Path, Act? Act)> Pages =>
    [
        .. typeof(SignedInPage).Assembly.GetTypes()
            .SelectMany(page => page.GetCustomAttributes<RouteAttribute>(), (page, route) => (Route: route.Template, page.GetCustomAttribute<OfficePageAttribute>()?.Act))
            .Where(page => page.Route.StartsWith(SiteLanguages.Route + "/office", StringComparison.Ordinal))
            .Select(page => (page.Route[SiteLanguages.Route.Length..].Replace("{Id:long}", "1", StringComparison.Ordinal).Replace("{Year:int}", "2022", StringComparison.Ordinal), page.Act)),
    ];

    [Fact]
    public void Every_page_says_who_may_see_it() => Assert.All(Pages, page => Assert.True(page.Act is not null, page.Path));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_page_is_shown_to_whom_the_table_allows(Role role)
    {
        using var client = await site.ClientAsync(role);
        foreach (var (path, act) in Pages)
        {
            using var answer = await client.GetAsync(new Uri("/ru" + path, UriKind.Relative));

            // Who acts for an operator is led to the cabinet.
            var isHome = path is "/office" or "/office/account" && Rights.Allow(role, Act.ReadCabinet);
            var expected = isHome ? [HttpStatusCode.Redirect] : !Rights.Allow(role, act!.Value) ? [HttpStatusCode.Forbidden] : new[] { HttpStatusCode.OK, HttpStatusCode.NotFound };
            Assert.True(expected.Contains(answer.StatusCode), $"{path} for {role}: {answer.StatusCode}");
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_sent_to_the_page_for_it_and_opens_no_circuit()
    {
        using var client = site.NewClient();
        foreach (var (path, _) in Pages)
        {
            using var answer = await client.GetAsync(new Uri("/kk" + path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal($"/kk/sign-in?then={Uri.EscapeDataString("/kk" + path)}", answer.Headers.Location!.OriginalString);
        }

        using var circuit = await client.PostAsync(new Uri("/kk/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
        using var initializers = await client.GetAsync(new Uri("/kk/_blazor/initializers", UriKind.Relative));
        using var elsewhere = await client.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Unauthorized, initializers.StatusCode);
        Assert.False(circuit.IsSuccessStatusCode);
        Assert.False(elsewhere.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Beyond_so_many_open_pages_people_are_told_and_nobody_else_is_shut_out()
    {
        var circuits = site.Services.GetRequiredService<OpenCircuits>();
        var (person, secret) = await TestPeople.SignInAsync(site.Register.Database, "of.many", Role.Clerk);
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + secret);
        using var other = await site.ClientAsync(Role.Clerk);
        var negotiate = new Uri("/ru/_blazor/negotiate?negotiateVersion=1", UriKind.Relative);
        for (var i = 0; i < OpenCircuits.MostOfOne; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(negotiate, null)).StatusCode);
            Assert.True(circuits.TryAdd("of many " + i, person.AccountId));
        }

        Assert.False(circuits.TryAdd("another", person.AccountId));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.PostAsync(negotiate, null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsync(negotiate, null)).StatusCode);
        Assert.Contains("слишком много страниц", await client.GetStringAsync(new Uri("/ru/office/queue", UriKind.Relative)), StringComparison.Ordinal);
        circuits.Remove("of many 0");
        Assert.DoesNotContain("слишком много страниц", await client.GetStringAsync(new Uri("/ru/office/queue", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ru/office/journal?act=merge", "/ru/office/journal?act=merge")]
    [InlineData("//evil.example/ru/office", "/ru/office")]
    [InlineData("https://evil.example/", "/ru/office")]
    [InlineData("/\\evil.example", "/ru/office")]
    [InlineData("/ru/search", "/ru/office")]
    [InlineData("/ru/office\r\nSet-Cookie: a=b", "/ru/office")]
    [InlineData(null, "/ru/office")]
    public void After_signing_in_one_stays_on_the_site(string? asked, string then) => Assert.Equal(then, SignedInAddress.Then(asked, "/ru/office"));
}
