using System.Net;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Tests.Http;

namespace Prtr.Tests.Pages;

/// <summary>What readers see of versions that are no longer the latest.</summary>
public class CorrectedReportPageTests(SiteFixture site) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private const long Withdrawn = 900_031;

    public async Task InitializeAsync()
    {
        await using var connection = await DatabaseAsync();
        await connection.ExecuteAsync(
            """
            insert into facility (id, created_at) values (@Withdrawn, '2026-01-01') on conflict do nothing;
            insert into report (id, facility_id, reporting_year) values (@Withdrawn, @Withdrawn, 2022) on conflict do nothing;
            insert into report_version (id, report_id, version, submission_id, content_sha256, received_on, late, published_release_id, ended_release_id, withdrawn_reason,
                facility_name, operator_bin, operator_name, postal_address, kato, latitude, longitude, main_activity, other_activities, stationary_sources)
            select @Withdrawn, @Withdrawn, 1, 1, '', '2023-03-01', 0, 1, 2, 'Отчет другой площадки', 'Склад', '020440003656', 'ТОО', '', '233600000', 47, 54, '1(c)', '', 1
            where not exists (select 1 from report_version where id = @Withdrawn);
            """,
            new { Withdrawn });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Both_versions_of_every_corrected_figure_stand_side_by_side_on_the_facilitys_page_and_in_its_JSON()
    {
        foreach (var facility in await CorrectedAsync())
        {
            using var json = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri($"/en/facilities/{facility}.json", UriKind.Relative)));
            var corrections = json.RootElement.GetProperty("corrections").EnumerateArray().ToList();
            Assert.NotEmpty(corrections);
            foreach (var language in Languages.All)
            {
                using var page = await PageAsync($"/{language}/facilities/{facility}", HttpStatusCode.OK);
                var rows = page.QuerySelectorAll("section[aria-labelledby=corrections] tbody tr").Select(row => row.QuerySelectorAll("td").Select(Figure).ToArray()).ToList();
                Assert.Equal(
                    corrections.SelectMany(correction => correction.GetProperty("figures").EnumerateArray()).Select(figure => new[]
                    {
                        Text(figure, "former_quantity_kg") ?? Text(figure, "former_quantity_t"), Text(figure, "quantity_kg") ?? Text(figure, "quantity_t"),
                    }),
                    rows);
            }
        }
    }

    [Theory]
    [InlineData("kk", "Бұл объект бойынша қазір жария есеп жоқ")]
    [InlineData("ru", "По этому объекту сейчас нет открытых отчетов")]
    [InlineData("en", "No report of this facility is public at present")]
    public async Task A_facility_whose_reports_were_withdrawn_says_why_and_since_which_release(string language, string title)
    {
        using var page = await PageAsync($"/{language}/facilities/{Withdrawn.ToString(null, null)}", HttpStatusCode.Gone);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        var row = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=reports] tbody tr"));
        Assert.Contains("Отчет другой площадки", row.TextContent, StringComparison.Ordinal);
        await using var connection = await DatabaseAsync();
        Assert.Contains(await connection.ExecuteScalarAsync<string>("select name from data_release where id = 2") ?? "-", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("a[download]"));
    }

    [Theory]
    [InlineData("/ru/facilities/900031.json")]
    [InlineData("/kk/facilities/900031.csv?year=2022")]
    [InlineData("/api/v1/facilities/900031")]
    [InlineData("/ogc/collections/facilities/items/900031")]
    [InlineData("/id/facility/900031")]
    public async Task The_data_of_a_facility_whose_reports_were_withdrawn_are_gone_like_its_page(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("No report of facility 900031 is public at present", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_delivered_files_are_called_is_not_public()
    {
        await using var connection = await DatabaseAsync();
        var names = (await connection.QueryAsync<string>("select distinct source_file from report_row union select distinct name from submission")).ToList();
        Assert.NotEmpty(names);
        foreach (var facility in (await CorrectedAsync()).Prepend(1))
        {
            foreach (var address in (string[])[$"/en/facilities/{facility}", $"/api/v1/facilities/{facility}"])
            {
                var answer = WebUtility.HtmlDecode(await site.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
                Assert.All(names.Where(name => name.Contains('.', StringComparison.Ordinal)), name => Assert.DoesNotContain(name, answer, StringComparison.Ordinal));
            }
        }
    }

    private static string? Text(JsonElement figure, string name) => figure.GetProperty(name).GetString();

    private static string? Figure(IElement cell) => cell.QuerySelector("data.quantity")?.GetAttribute("value");

    private async Task<IReadOnlyList<long>> CorrectedAsync()
    {
        await using var connection = await DatabaseAsync();
        var corrected = (await connection.QueryAsync<long>(
            """
            select distinct p.facility_id from public_report p
            join released_report e on e.report_id = p.report_id and e.ended_release_id is not null
            order by p.facility_id limit 4
            """)).AsList();
        Assert.NotEmpty(corrected);
        return corrected;
    }

    private Task<System.Data.Common.DbConnection> DatabaseAsync() => site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(default);

    private async Task<IDocument> PageAsync(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        return await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync()));
    }
}
