using System.Globalization;
using System.Net;
using AngleSharp;
using Dapper;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.ReferenceChanges;
using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Http.Office;

/// <summary>The second of two persons decides by an address of its own, which refuses the first.</summary>
public sealed class ApprovalTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private static readonly HashSet<long> Nothing = [];

    [Fact]
    public async Task A_year_its_review_a_correction_reference_rows_and_a_withdrawal_take_another_person_and_the_proposer_gets_403()
    {
        await site.Register.Loader.LoadAsync([new TestReport { Year = 2021 }.Source("2021.json")], new DateOnly(2022, 3, 15), default).SingleAsync();
        var (proposer, own) = await PersonAsync("first", Role.Clerk, Role.Head);
        var (_, clerk) = await PersonAsync("clerk", Role.Clerk);
        var (_, head) = await PersonAsync("second", Role.Head);

        await proposer.YearProposals.ProposeAsync(2021, Nothing, "Срок 31 марта", default);
        await DecidedAsync("years", await OnlyAsync(Act.Publish), own, clerk, head, "/ru/office/publication/2021?done=Published");
        Assert.Equal(1, await CountAsync("public_report"));

        await new ReviewProposals(proposer.Database, proposer.Reference, proposer.Actor, proposer.Clock).ProposeAsync(2021, "Готов", default);
        var review = await OnlyAsync(Act.PublishReview);
        Assert.Equal("/ru/office/publication/2021/review?problem=TooEarly", (await PostAsync(head, "reviews", review, "")).Headers.Location!.OriginalString);
        await DecidedAsync("reviews", review, own, clerk, head, "/ru/office/publication/2021/review?done=Approved");
        Assert.Equal(1, await CountAsync("review_edition"));

        var corrected = await site.Register.As(Actor.Console, DecidedAtOnce.Of).Loader.LoadAsync([new TestReport { Year = 2021, Releases = [(8, "air", "170000")] }.Source("correction.json")], new DateOnly(2022, 3, 16), default).SingleAsync();
        var subject = string.Create(CultureInfo.InvariantCulture, $"report:{corrected.Reports[0].Id}");
        var page = string.Create(CultureInfo.InvariantCulture, $"/ru/office/reports/{corrected.Reports[0].Id}?done=Published");
        await proposer.ReportProposals.ProposeAsync(Act.Correct, subject, "Ошибка в единицах", default);
        await DecidedAsync("corrections", await OnlyAsync(Act.Correct), own, clerk, head, page);
        using (var reader = site.NewClient())
        {
            // At once, not at the site's next look.
            Assert.Contains("170000", await reader.GetStringAsync(new Uri("/ru/search.csv?year=2021", UriKind.Relative)), StringComparison.Ordinal);
        }

        await proposer.ReferenceProposals.ProposeAsync(ReferenceTable.Find("thresholds")!, "pollutant,medium,valid_from,threshold_kg,source\n8,air,2023,50000,Приказ\n", "Новый приказ", default);
        await DecidedAsync("reference", await OnlyAsync(Act.ApproveReference), own, clerk, head, "/ru/office/reference?table=thresholds&done=Approved");

        await proposer.ReferenceProposals.ProposeAsync(
            ReferenceTable.Find("pollutants")!, "number,valid_from,cas,name_kk,name_ru,name_en,pollutant_group,btex,eea_code\n8,2024,,Азот,Переименовано,Renamed,OTHGAS,0,NOX\n", "Новый приказ", default);
        using (var reader = site.NewClient())
        {
            Assert.DoesNotContain("Переименовано", await reader.GetStringAsync(new Uri("/ru/pollutants/8", UriKind.Relative)), StringComparison.Ordinal);
            await PostAsync(head, "reference", await OnlyAsync(Act.ApproveReference));
            Assert.Contains("Переименовано", await reader.GetStringAsync(new Uri("/ru/pollutants/8", UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains("Переименовано", await reader.GetStringAsync(new Uri("/api/v1/reference/pollutants", UriKind.Relative)), StringComparison.Ordinal);
        }

        await proposer.ReportProposals.ProposeAsync(Act.Withdraw, subject, "Не тот объект", default);
        await DecidedAsync("withdrawals", await OnlyAsync(Act.Withdraw), own, clerk, head, page);
        Assert.Equal(0, await CountAsync("public_report"));
    }

    // Refused are the proposer, who lacks the right, who has not signed in, and a form of another site; the head is not; nor is anything done twice.
    private async Task DecidedAsync(string kind, long id, HttpClient own, HttpClient clerk, HttpClient head, string then)
    {
        using var nobody = site.NewClient();
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(own, kind, id)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(clerk, kind, id)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(nobody, kind, id, token: ("", "x=y"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(head, kind, id, token: ("", "x=y"))).StatusCode);
        Assert.Equal(then, (await PostAsync(head, kind, id)).Headers.Location!.OriginalString);
        Assert.Equal("/ru/office/publication?problem=Decided", (await PostAsync(head, kind, id)).Headers.Location!.OriginalString);
    }

    private async Task<(OpenRegister Register, HttpClient Client)> PersonAsync(string name, params Role[] roles)
    {
        var (person, secret) = await TestPeople.SignInAsync(site.Register.Database, name, roles);
        var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + secret);
        return (site.Register.As(Actor.Of(person)), client);
    }

    private async Task<long> OnlyAsync(Act act) => (await Proposals.OpenAsync(site.Register.Database, act, default)).Single().Id;

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await site.Register.Database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>("select count(*) from " + table);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string kind, long id, string early = "Поручение", (string Value, string Cookie)? token = null)
    {
        var (value, cookie) = token ?? await TokenAsync(client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(string.Create(CultureInfo.InvariantCulture, $"/ru/office/proposals/{kind}/{id}/approve"), UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", value), new("early", early)]),
        };
        var session = client.DefaultRequestHeaders.TryGetValues("Cookie", out var own) ? own.Single() + "; " : "";
        request.Headers.Add("Cookie", session + cookie);
        return await client.SendAsync(request);
    }

    private static async Task<(string Value, string Cookie)> TokenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/ru/office/publication", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(text));
        return (page.QuerySelector("form[action$='/sign-in/out'] input[type=hidden]")!.GetAttribute("value")!, answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }
}
