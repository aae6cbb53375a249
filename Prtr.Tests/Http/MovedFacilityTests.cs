using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;

namespace Prtr.Tests.Http;

/// <summary>An id that was once public is answered for ever.</summary>
public class MovedFacilityTests(SiteFixture site) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private const long Merged = 900_001;
    private const long Removed = 900_002;
    private const long MergedBefore = 900_003;

    public async Task InitializeAsync()
    {
        await using var connection = await site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(
            """
            insert into facility (id, created_at, merged_into_id) values (@Merged, '2026-01-01', 1) on conflict do nothing;
            insert into facility (id, created_at, merged_into_id) values (@MergedBefore, '2026-01-01', @Merged) on conflict do nothing;
            insert into facility (id, created_at, removed_on, removed_reason) values (@Removed, '2026-01-01', '2026-02-03', 'Never existed') on conflict do nothing;
            """,
            new { Merged, MergedBefore, Removed });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/ru/facilities/900001.csv?year=2022", "/ru/facilities/1.csv?year=2022")]
    [InlineData("/kk/facilities/900001.json", "/kk/facilities/1.json")]
    [InlineData("/en/facilities/900001.xlsx", "/en/facilities/1.xlsx")]
    [InlineData("/ru/facilities/900001.geojson", "/ru/facilities/1.geojson")]
    [InlineData("/ru/facilities/900001.jsonl", "/ru/facilities/1.jsonl")]
    [InlineData("/kk/facilities/900001?year=2022", "/kk/facilities/1?year=2022")]
    [InlineData("/ru/facilities/900001", "/ru/facilities/1")]
    [InlineData("/en/facilities/900003", "/en/facilities/1")]
    [InlineData("/api/v1/facilities/900001", "/api/v1/facilities/1")]
    [InlineData("/api/v1/facilities/900003?lang=kk", "/api/v1/facilities/1?lang=kk")]
    [InlineData("/ogc/collections/facilities/items/900001", "/ogc/collections/facilities/items/1")]
    [InlineData("/ru/search?facility=900001&medium=air", "/ru/search?facility=1&medium=air")]
    [InlineData("/kk/search.csv?facility=900003&facility=2&year=all", "/kk/search.csv?facility=1&facility=2&year=all")]
    [InlineData("/api/v1/records?facility=!900001", "/api/v1/records?facility=!1")]
    public async Task A_merged_facility_leads_to_the_other(string address, string expected)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/ru/facilities/900002.json")]
    [InlineData("/kk/facilities/900002.csv")]
    [InlineData("/api/v1/facilities/900002")]
    public async Task A_removed_facility_is_gone_with_the_reason(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("2026-02-03. Never existed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kk", "Бұл объект тіркелімнен алынған")]
    [InlineData("ru", "Этот объект исключен из регистра")]
    [InlineData("en", "This facility has been removed from the register")]
    public async Task The_page_of_a_removed_facility_says_so_in_every_language(string language, string title)
    {
        using var response = await site.Client.GetAsync($"/{language}/facilities/900002");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("Never existed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facility_says_its_former_ids_and_who_says_what_about_it()
    {
        using var answer = System.Text.Json.JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/facilities/1"));

        Assert.Contains(Merged, answer.RootElement.GetProperty("former_ids").EnumerateArray().Select(id => id.GetInt64()));
        var history = answer.RootElement.GetProperty("history");
        foreach (var fact in (string[])["names", "operators", "places"])
        {
            var first = history.GetProperty(fact).EnumerateArray().First();
            Assert.True(first.GetProperty("report_id").GetInt64() > 0);
            Assert.True(first.GetProperty("from_year").GetInt32() <= first.GetProperty("to_year").GetInt32());
        }

        using var page = await site.Client.GetAsync("/en/facilities/1");
        Assert.Contains("Name, operator and place, with dates", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
