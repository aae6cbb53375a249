using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Prtr.Tests.Http.OpenData;

public class BulkFileTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_latest_files_lead_to_an_address_that_never_changes()
    {
        using var latest = await site.Client.GetAsync("/data/latest/releases-2022.csv.zip");
        Assert.Equal(HttpStatusCode.Redirect, latest.StatusCode);
        Assert.Matches(@"^/data/20\d\d\.\d+-[0-9a-f]{8}/releases-2022\.csv\.zip$", latest.Headers.Location!.OriginalString);

        using var file = await site.Client.GetAsync(latest.Headers.Location);
        Assert.Equal("application/zip", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, latest.Headers.Location);
        again.Headers.IfNoneMatch.Add(file.Headers.ETag!);
        using var unchanged = await site.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var part = new HttpRequestMessage(HttpMethod.Get, latest.Headers.Location);
        part.Headers.Range = new RangeHeaderValue(0, 1);
        using var begun = await site.Client.SendAsync(part);
        Assert.Equal("PK", await begun.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_rows_of_a_year_are_those_that_the_search_counts()
    {
        var release = await ReleaseAsync();
        var search = await site.Client.GetFromJsonAsync<JsonElement>("/ru/search.json?year=2021&kind=waste");
        var lines = (await site.Client.GetStringAsync($"/data/{release}/waste-2021.jsonl")).TrimEnd('\n').Split('\n');

        Assert.Equal(search.GetProperty("total").GetProperty("records").GetInt32(), lines.Length);
        Assert.Equal(
            decimal.Parse(search.GetProperty("total").GetProperty("hazardous_waste_t").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            lines.Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.GetProperty("hazardous").GetBoolean()).Select(row => row.GetProperty("quantity_t").GetString())
                .Sum(quantity => quantity is null ? 0 : decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Under_its_name_alone_a_file_is_asked_for_each_time_and_a_former_incarnation_leads_there()
    {
        var release = await ReleaseAsync();
        using var named = await site.Client.GetAsync($"/data/{release}/operations.jsonl");
        using var former = await site.Client.GetAsync($"/data/{release}-00000000/operations.jsonl");

        Assert.Equal("no-cache", named.Headers.CacheControl!.ToString());
        Assert.Equal((HttpStatusCode.Redirect, $"/data/{release}/operations.jsonl"), (former.StatusCode, former.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/data/1999.1-00000000/releases.csv.zip")]
    [InlineData("/data/1999.1/releases.csv.zip")]
    [InlineData("/data/1999.1/files.json")]
    [InlineData("/data/{0}/releases-1999.csv.zip")]
    [InlineData("/data/{0}/..%2fregister.db")]
    public async Task What_is_not_there_is_a_problem_document(string address)
    {
        using var response = await site.Client.GetAsync(string.Format(null, address, await ReleaseAsync()));

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_page_names_every_file_of_the_latest_release_and_every_release(string language)
    {
        var release = await ReleaseAsync();
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync($"/{language}/data"));
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToHashSet();
        var files = (await site.Client.GetFromJsonAsync<JsonElement>($"/data/{release}/files.json")).GetProperty("files").EnumerateArray().ToList();

        Assert.All(files, file => Assert.Contains(file.GetProperty("address").GetString()!, links));
        Assert.Contains(release.Split('.')[0] + ".1", page.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_former_release_has_its_own_files()
    {
        var former = (await ReleaseAsync()).Split('.')[0] + ".1";
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/en/data?release=" + former));
        using var file = await site.Client.GetAsync($"/data/{former}/reports-2016.jsonl");

        Assert.NotNull(page.QuerySelector($"a[href^='/data/{former}-'][href$='/reports-2016.jsonl']"));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Null(page.QuerySelector($"a[href^='/data/{former}-'][href$='/reports-2017.jsonl']"));
    }

    [Fact]
    public async Task A_release_is_the_one_before_with_its_difference()
    {
        var year = (await ReleaseAsync()).Split('.')[0];
        var (former, later) = ($"{year}.8", $"{year}.9");
        var changes = (await LinesAsync($"/data/{later}/changes.jsonl")).Where(change => change.GetProperty("kind").GetString() == "release").ToList();
        var expected = (await LinesAsync($"/data/{former}/releases-2017.jsonl")).Select(Text).ToList();
        foreach (var gone in Of("removed", "before"))
        {
            Assert.True(expected.Remove(gone), gone);
        }

        expected.AddRange(Of("added", "after"));

        Assert.NotEmpty(changes);
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await LinesAsync($"/data/{later}/releases-2017.jsonl")).Select(Text).Order(StringComparer.Ordinal));

        IEnumerable<string> Of(params string[] kinds) => changes.Where(change => kinds.Contains(change.GetProperty("change").GetString())).Select(Text);
    }

    private async Task<List<JsonElement>> LinesAsync(string address) =>
        [.. (await site.Client.GetStringAsync(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    // All but what says which version a row stands in, and what only the row of changes has.
    private static string Text(JsonElement row) => string.Join(
        '|',
        ((string[])["facility_id", "facility_name", "operator_bin", "pollutant", "medium", "quantity_kg", "accidental_kg", "method", "withheld_ground", "flags"]).Select(name => row.GetProperty(name).ToString()));

    private async Task<string> ReleaseAsync() =>
        (await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/years")).GetProperty("release").GetString()!;
}
