using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Web.Addresses;
using Prtr.Web.Office;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>Every page of the cabinet for every role, and for people of another operator.</summary>
public sealed class CabinetPageTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private static IReadOnlyList<(string Path, Act? Act)> Pages =>
    [
        .. typeof(SignedInPage).Assembly.GetTypes()
            .SelectMany(page => page.GetCustomAttributes<RouteAttribute>(), (page, route) => (Route: route.Template, page.GetCustomAttribute<OfficePageAttribute>()?.Act))
            .Where(page => page.Route.StartsWith(SiteLanguages.Route + "/cabinet", StringComparison.Ordinal))
            .Select(page => (page.Route[SiteLanguages.Route.Length..].Replace("{Id:long}", "1", StringComparison.Ordinal).Replace("{Step}", "releases", StringComparison.Ordinal), page.Act)),
    ];

    [Fact]
    public void Every_page_says_who_may_see_it() => Assert.All(Pages, page => Assert.True(page.Act is not null, page.Path));

    [Fact]
    public async Task A_page_is_shown_to_whom_the_table_allows()
    {
        foreach (var role in Roles.All)
        {
            using var client = await site.ClientAsync(role);
            foreach (var (path, act) in Pages)
            {
                using var answer = await client.GetAsync(new Uri("/ru" + path, UriKind.Relative));

                var expected = !Rights.Allow(role, act!.Value) ? [HttpStatusCode.Forbidden] : new[] { HttpStatusCode.OK, HttpStatusCode.NotFound };
                Assert.True(expected.Contains(answer.StatusCode), $"{path} for {role}: {answer.StatusCode}");
                Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_file_is_taken_from_whom_the_table_allows_and_from_no_other_site()
    {
        foreach (var role in Roles.All)
        {
            using var client = await site.ClientAsync(role);
            using var form = new FormUrlEncodedContent([]);
            using var answer = await client.PostAsync(new Uri("/ru/cabinet/drafts/1/file", UriKind.Relative), form);
            Assert.Equal((role, Rights.Allow(role, Act.Draft) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden), (role, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Whatever_number_one_guesses_another_operator_is_not_there()
    {
        var report = await site.Register.Loader.LoadAsync([new TestReport { Bin = TestReport.SecondOperator }.Source("theirs.json")], new DateOnly(2023, 3, 1), default).SingleAsync();
        var (theirs, _) = await TestPeople.SignInAsync(site.Register.Database, "of.theirs", Role.Auditor);
        await using (var connection = await site.Register.Database.OpenAsync(default))
        {
            await using var turn = await site.Register.Database.BeginWriteAsync(connection, default);
            await Ingest.Accounts.MembershipTable.AddAsync(theirs.AccountId, Party.Operator(TestReport.SecondOperator), Role.Signer, new("console:test", true), site.Register.Clock.GetUtcNow(), turn, default);
            await turn.CommitAsync(default);
        }

        var draft = await new DraftStart(site.Register.Database, Actor.Of(theirs), site.Register.Clock).BeginAsync(Party.Operator(TestReport.SecondOperator), report.Reports[0].FacilityId, 2023, true, null, default);
        using var mine = await site.ClientAsync(Role.Signer);
        foreach (var path in new[] { "facility", "releases", "wastewater", "waste", "check", "document" }.Select(step => $"/ru/cabinet/drafts/{draft}/{step}")
            .Concat([$"/ru/cabinet/reports/{report.Reports[0].Id}", $"/ru/cabinet/reports/{report.Reports[0].Id}/document", $"/ru/cabinet/drafts/{draft}/report.xlsx", $"/ru/cabinet/drafts/{draft}/report.json"]))
        {
            using var answer = await mine.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        using var home = await mine.GetAsync(new Uri("/ru/cabinet", UriKind.Relative));
        Assert.DoesNotContain(TestReport.SecondOperator, await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
