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

    public async Task InitializeAsync()
    {
        await using var connection = await site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(
            """
            insert into facility (id, created_at, merged_into_id) values (@Merged, '2026-01-01', 1) on conflict do nothing;
            insert into facility (id, created_at, removed_on, removed_reason) values (@Removed, '2026-01-01', '2026-02-03', 'Never existed') on conflict do nothing;
            """,
            new { Merged, Removed });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/ru/facilities/900001.csv?year=2022", "/ru/facilities/1.csv?year=2022")]
    [InlineData("/api/v1/facilities/900001", "/api/v1/facilities/1")]
    public async Task A_merged_facility_leads_to_the_other(string address, string expected)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/ru/facilities/900002.json")]
    [InlineData("/api/v1/facilities/900002")]
    public async Task A_removed_facility_is_gone_with_the_reason(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("2026-02-03. Never existed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
