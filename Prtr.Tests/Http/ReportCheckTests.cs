using System.Net;
using System.Text;
using AngleSharp;
using Dapper;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Http;

/// <summary>A file is checked without an account, and nothing of it is kept.</summary>
public sealed class ReportCheckTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Wrong = """{"report_year":2022,"facility_name":"Завод","operator_bin":"020440003656","releases":[{"pollutant":"метан","medium":"воздух","quantity_kg":"много","method":"C"}]}""";

    [Theory]
    [InlineData("kk", "Есепті тексеру")]
    [InlineData("ru", "Проверить отчет")]
    [InlineData("en", "Check a report")]
    public async Task Every_remark_is_told_with_its_place_in_the_language_of_the_reader(string language, string title)
    {
        using var client = site.NewClient();
        var before = await CountAsync();
        using var answer = await SendAsync(client, $"/{language}/report/check", "report.json", Encoding.UTF8.GetBytes(Wrong));
        var page = await BrowsingContext.New().OpenAsync(async response => response.Content(await answer.Content.ReadAsStringAsync()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("tbody tr"), row => row.Children[2].TextContent == "много");
        Assert.Equal(before, await CountAsync());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_file_comes_back_as_a_form_with_the_remarks_beside_the_cells()
    {
        using var client = site.NewClient();
        using var answer = await SendAsync(client, "/ru/report/check.xlsx", "report.json", Encoding.UTF8.GetBytes(Wrong));
        var content = await answer.Content.ReadAsByteArrayAsync();

        var report = new ReportReader(ReferenceData.Shipped).Read(ReportSource.Of(ReportFile.InMemory("report.xlsx", content))).Reports.Single();
        Assert.Equal(("Завод", "много"), (report.Facility.FacilityName.Value, report.Releases.Single().QuantityKg.Raw));
        using var book = new System.IO.Compression.ZipArchive(new MemoryStream(content));
        Assert.Contains(book.Entries, entry => entry.FullName.Contains("comments", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Of_a_file_with_thousands_of_reports_some_are_checked_and_the_rest_is_counted()
    {
        using var client = site.NewClient();
        var many = "[" + string.Join(',', Enumerable.Range(1, 20_000).Select(i => $$"""{"report_year":2022,"facility_name":"Завод {{i}}"}""")) + "]";
        using var answer = await SendAsync(client, "/ru/report/check", "reports.json", Encoding.UTF8.GetBytes(many));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("19 900", WebUtility.HtmlDecode(page).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 5_000_000);
    }

    [Fact]
    public async Task Diffuse_sources_are_checked_and_given_back_as_their_own_form()
    {
        using var client = site.NewClient();
        var before = await CountAsync();
        var rows = Encoding.UTF8.GetBytes(string.Join('\n', DiffuseFile.Header, DiffuseFile.Transport, DiffuseFile.Transport));
        using var checkedPage = await SendAsync(client, "/kk/report/check", "diffuse.csv", rows);
        Assert.Contains("Акимат Атырауской области", await checkedPage.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await SendAsync(client, "/kk/report/check.xlsx", "diffuse.csv", rows);

        var form = ReportFile.InMemory("diffuse.xlsx", await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, new ReportReader(ReferenceData.Shipped).Read(ReportSource.Of(form)).Diffuse.Single().Rows.Count);
        using var damaged = await SendAsync(client, "/kk/report/check.xlsx", "report.xlsx", [0x50, 0x4b, 3, 4, 9, 9]);
        using var said = await client.GetAsync(damaged.Headers.Location);
        Assert.Contains("notice-problem", await said.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task What_is_no_file_or_too_large_is_refused_and_what_is_damaged_is_a_remark()
    {
        using var client = site.NewClient();
        using var damaged = await SendAsync(client, "/ru/report/check", "report.xlsx", [0x50, 0x4b, 3, 4, 9, 9]);
        Assert.Equal(HttpStatusCode.OK, damaged.StatusCode);
        Assert.Contains("<tbody>", await damaged.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var nothing = await SendAsync(client, "/ru/report/check", "report.xlsx", []);
        Assert.Contains("notice-problem", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        client.DefaultRequestHeaders.ExpectContinue = true;
        using var large = await SendAsync(client, "/ru/report/check.xlsx", "report.xlsx", new byte[17 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new StringContent("check"), "_handler" }, { new ByteArrayContent(file), "file", name } };
        return await client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    // Every row of every table.
    private async Task<long> CountAsync()
    {
        await using var connection = await site.Register.Database.OpenAsync(default);
        var tables = await connection.QueryAsync<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite%'");
        return await connection.ExecuteScalarAsync<long>($"select {string.Join(" + ", tables.Select(table => $"(select count(*) from {table})"))}");
    }
}
