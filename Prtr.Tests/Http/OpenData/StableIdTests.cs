using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;

namespace Prtr.Tests.Http.OpenData;

public class StableIdTests(SiteFixture site) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await using var connection = await site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(
            """
            insert into facility (id, created_at, merged_into_id) values (900011, '2026-01-01', 1) on conflict do nothing;
            insert into facility (id, created_at, removed_on, removed_reason) values (900012, '2026-01-01', '2026-02-03', 'Never existed') on conflict do nothing;
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/id/facility/1", "text/html,*/*;q=0.8", "/ru/facilities/1")]
    [InlineData("/id/facility/1", "*/*", "/ru/facilities/1")]
    [InlineData("/id/facility/1", "application/json", "/ru/facilities/1.json")]
    [InlineData("/id/facility/1", "application/geo+json, text/html;q=0.5", "/ru/facilities/1.geojson")]
    [InlineData("/id/pollutant/8", "text/csv", "/ru/pollutants/8.csv")]
    [InlineData("/id/activity/1(c)", "text/html", "/ru/activities/1(c)")]
    [InlineData("/id/region/350000000", "text/html", "/ru/regions/350000000")]
    [InlineData("/id/waste/010304", "application/x-ndjson", "/ru/waste/010304.jsonl")]
    [InlineData("/id/operator/961040902530", "text/html", "/ru/operators/961040902530")]
    public async Task An_identifier_leads_to_the_page_or_to_the_data_that_are_accepted(string id, string accepted, string expected)
    {
        using var response = await GetAsync(id, accepted);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        using var there = await site.Client.GetAsync(response.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Fact]
    public async Task A_report_leads_to_its_year_of_its_facility()
    {
        using var response = await GetAsync("/id/report/1", "application/json");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Matches(@"^/ru/facilities/\d+\.json\?year=20\d\d$", response.Headers.Location!.OriginalString);
        using var there = await site.Client.GetAsync(response.Headers.Location);
        Assert.Contains("\"report_id\":1,", await there.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_facility_leads_to_the_others_identifier()
    {
        using var response = await GetAsync("/id/facility/900011", "text/html");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/id/facility/1", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_removed_facility_is_gone()
    {
        using var response = await GetAsync("/id/facility/900012", "text/html");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }

    [Theory]
    [InlineData("/id/facility/999999999")]
    [InlineData("/id/pollutant/lead")]
    [InlineData("/id/report/999999999")]
    [InlineData("/id/report/x")]
    [InlineData("/id/nothing/1")]
    public async Task An_unknown_one_is_a_page_for_readers_and_a_problem_document_for_programs(string id)
    {
        using var page = await GetAsync(id, "text/html");
        using var problem = await GetAsync(id, "application/json");

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType!.MediaType));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accepted);
        request.Headers.Add("Accept-Language", "ru");
        return await site.Client.SendAsync(request);
    }
}
