using System.Net;
using System.Text;
using AngleSharp;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;

namespace Prtr.Tests.Http.Office;

public sealed class UploadTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task Files_that_are_sent_are_deliveries_with_every_file_accounted_for()
    {
        using var client = await site.ClientAsync(Role.Clerk);
        using var answer = await SendAsync(client, await TokenAsync(client), ("report.json", "{}"), ("../../letter.txt", "Здравствуйте"), ("notes.csv", "a,b\n1,2\n"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/ru/office/inbox?taken=2&known=0", answer.Headers.Location!.OriginalString);
        var kept = await KeptDelivery.ReadAsync(site.Register.Database, false, default);
        Assert.Equal(["letter.txt", "notes.csv", "report.json"], kept.SelectMany(delivery => delivery.Files).Select(file => file.Name.Split('/')[^1]).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(site.Register.Database.Directory, "incoming")));

        using var again = await SendAsync(client, await TokenAsync(client), ("report.json", "{}"));
        Assert.Equal("/ru/office/inbox?taken=0&known=1", again.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_name_that_no_disk_takes_is_cut_and_none_takes_the_place_of_another()
    {
        using var client = await site.ClientAsync(Role.Clerk);
        var odd = new[] { new string('ж', 300) + ".csv", "2 a.csv", "a.csv", "a.csv", "..", "a\u0001b.csv", "con.csv." };
        using var answer = await SendAsync(client, await TokenAsync(client), [.. odd.Select((name, index) => (name, $"a,b\n{index},2\n"))]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var kept = await KeptDelivery.ReadAsync(site.Register.Database, false, default);
        Assert.True(kept.SelectMany(delivery => delivery.Files).Count() >= odd.Length);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(site.Register.Database.Directory, "incoming")));
    }

    [Fact]
    public async Task Who_may_not_take_in_is_refused_and_so_is_another_sites_form()
    {
        using var clerk = await site.ClientAsync(Role.Clerk);
        using var auditor = await site.ClientAsync(Role.Auditor);
        using var nobody = site.NewClient();
        var token = await TokenAsync(clerk);

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(auditor, token, ("report.json", "{}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(nobody, token, ("report.json", "{}"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(clerk, ("", ""), ("report.json", "{}"))).StatusCode);
    }

    private static async Task<(string Token, string Cookie)> TokenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/ru/office/inbox", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(text));
        return (page.QuerySelector("form.upload input[type=hidden]")!.GetAttribute("value")!, answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, (string Value, string Cookie) token, params (string Name, string Content)[] files)
    {
        using var content = new MultipartFormDataContent { { new StringContent(token.Value), "__RequestVerificationToken" } };
        foreach (var (name, text) in files)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/ru/office/inbox/files", UriKind.Relative)) { Content = content };
        var session = client.DefaultRequestHeaders.TryGetValues("Cookie", out var own) ? own.Single() + "; " : "";
        request.Headers.Add("Cookie", session + token.Cookie);
        return await client.SendAsync(request);
    }
}
