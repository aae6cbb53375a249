using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Queries;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Http.Office;

/// <summary>The site as it would be after a publication: seen by who has opened it, and by nobody else.</summary>
public sealed partial class PreviewSiteTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Banner = "Предварительный просмотр";

    // A kind of page each, and what programs read.
    private static readonly string[] Pages =
    [
        "/ru", "/ru/search?year=2021", "/ru/facilities/1", "/ru/regions/230000000", "/ru/pollutants/8", "/ru/analyse?year=2021", "/ru/search?kind=diffuse&year=2021", "/ru/review/2021",
        "/ru/search.csv?year=2021", "/ru/facilities/1.json", "/api/v1/search?year=2021", "/api/v1/facilities/1",
    ];

    [Fact]
    public async Task A_preview_shows_readers_pages_as_they_would_be_to_its_owner_and_to_nobody_else()
    {
        await LoadAsync("150000", "2021.json");
        await PublishAsync();
        await LoadAsync("170000.00000001", "correction.json");
        using var reader = site.NewClient();
        using var owner = site.NewClient();
        using var other = site.NewClient();
        using var nobody = site.NewClient();
        var before = await ReadAsync(reader);
        var (session, clerk) = (await site.SessionAsync(Role.Head), await site.SessionAsync(Role.Clerk));

        var cookie = await OpenAsync(owner, session);
        owner.DefaultRequestHeaders.Add("Cookie", $"prtr-session={session}; {cookie}");
        other.DefaultRequestHeaders.Add("Cookie", $"prtr-session={clerk}; {cookie}");
        nobody.DefaultRequestHeaders.Add("Cookie", cookie);

        var shown = await ReadAsync(owner);
        Assert.All(shown.Where(one => one.Type == "text/html"), one => Assert.Contains(Banner, one.Text, StringComparison.Ordinal));
        Assert.All(shown, one => Assert.Equal(("no-store, private", "noindex, nofollow", null), (one.Cache, one.Robots, one.Tag)));
        Assert.Contains("170000.00000001", shown.Single(one => one.Path.StartsWith("/ru/search.csv", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.Contains("170", shown.Single(one => one.Path == "/ru/facilities/1").Text, StringComparison.Ordinal);

        // Twice: what was made of it is kept by nobody.
        for (var time = 0; time < 2; time++)
        {
            foreach (var client in (HttpClient[])[reader, other, nobody])
            {
                Same(before, await ReadAsync(client));
            }
        }

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await owner.PostAsync(new Uri("/ru/request", UriKind.Relative), null)).StatusCode);
        // No link and no form of another site ends it, and nobody else does.
        var end = new Uri("/ru/office/preview/end", UriKind.Relative);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await owner.GetAsync(end)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await EndAsync(owner, end, "0"));
        var token = EndToken().Match(shown[0].Text).Groups[1].Value;
        Assert.Equal(HttpStatusCode.BadRequest, await EndAsync(other, end, token));
        Assert.Contains(Banner, (await ReadAsync(owner, "/ru")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await EndAsync(owner, end, token));
        Same(before, await ReadAsync(owner));
        await using var connection = await site.Register.Database.OpenAsync(default);
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from data_release"));

        await PublishAsync();
        Assert.Equal(Rows(shown), Rows([await ReadAsync(reader, "/ru/search.csv?year=2021")]));
    }

    private static async Task<HttpStatusCode> EndAsync(HttpClient client, Uri end, string token)
    {
        using var form = new FormUrlEncodedContent([new("token", token)]);
        using var answer = await client.PostAsync(end, form);
        Assert.True(answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location!.OriginalString == "/ru/office/publication/2021");
        return answer.StatusCode;
    }

    private static void Same(IReadOnlyList<Answer> expected, IReadOnlyList<Answer> answers)
    {
        foreach (var (one, other) in expected.Zip(answers))
        {
            Assert.Equal((one.Path, one.Cache, one.Robots, one.Tag), (other.Path, other.Cache, other.Robots, other.Tag));
            Assert.Equal(one.Text, other.Text);
        }
    }

    private async Task PublishAsync()
    {
        await site.Register.Publication.PublishAsync(2021, default);
        await site.Services.GetRequiredService<IRefreshable>().RefreshAsync(default);
    }

    // Without the data release, which another incarnation names.
    private static string[] Rows(IEnumerable<Answer> answers) =>
        [.. answers.Single(one => one.Path.StartsWith("/ru/search.csv", StringComparison.Ordinal)).Text.Split('\n').Select(line => Release().Replace(line, ""))];

    private static async Task<string> OpenAsync(HttpClient client, string session)
    {
        using var page = new HttpRequestMessage(HttpMethod.Get, "/ru/office/publication");
        page.Headers.Add("Cookie", "prtr-session=" + session);
        using var answer = await client.SendAsync(page);
        var text = await answer.Content.ReadAsStringAsync();
        var token = (await BrowsingContext.New().OpenAsync(response => response.Content(text))).QuerySelector("form[action$='/sign-in/out'] input[type=hidden]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ru/office/preview")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("act", "publish"), new("subject", "year:2021"), new("without", "")]),
        };
        request.Headers.Add("Cookie", $"prtr-session={session}; {answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}");
        using var opened = await client.SendAsync(request);
        Assert.True(opened.StatusCode == HttpStatusCode.Redirect, await opened.Content.ReadAsStringAsync());
        Assert.Equal("/ru/search?year=2021", opened.Headers.Location!.OriginalString);
        return opened.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("prtr-preview=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<IReadOnlyList<Answer>> ReadAsync(HttpClient client)
    {
        var answers = new List<Answer>();
        foreach (var path in Pages)
        {
            answers.Add(await ReadAsync(client, path));
        }

        return answers;
    }

    private static async Task<Answer> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return new Answer(
            path, answer.Content.Headers.ContentType!.MediaType!, answer.Headers.CacheControl?.ToString(), Header("X-Robots-Tag"), answer.Headers.ETag?.ToString(),
            await answer.Content.ReadAsStringAsync());

        string? Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
    }

    private ValueTask<SubmissionOutcome> LoadAsync(string kg, string name) => site.Register.As(Actor.Console, DecidedAtOnce.Of).Loader.LoadAsync(
        [new TestReport { Year = 2021, Releases = [(8, "air", kg)] }.Source(name)], new DateOnly(2022, 3, 15), default).SingleAsync();

    private sealed record Answer(string Path, string Type, string? Cache, string? Robots, string? Tag, string Text);

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]+)\"")]
    private static partial Regex EndToken();

    [GeneratedRegex(@"\b20\d\d\.\d+(-[0-9a-f]{8})?\b")]
    private static partial Regex Release();
}
