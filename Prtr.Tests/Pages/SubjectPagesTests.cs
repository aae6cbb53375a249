using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Tests.Http;
using Prtr.Web.Figures;
using Prtr.Web.Office;

namespace Prtr.Tests.Pages;

public class SubjectPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Pages =
    [
        "pollutants", "pollutants/8", "pollutants/47", "activities", "activities/1", "activities/1(c)", "activities/2(c)(i)",
        "regions", "regions/550000000", "regions/350000000", "waste", "waste/01", "waste/1301", "waste/130205",
        "review", "review/2022", "review/2016", "about", "help", "report", "data", "facilities/1", "facilities/1?year=2018",
    ];

    private static readonly string[] Unknown =
    [
        "pollutants/92", "pollutants/0", "pollutants/x", "activities/99", "activities/1(z)", "regions/999999999", "regions/1", "waste/99", "waste/123456",
        "review/2015", "review/x", "facilities/99999999", "facilities/x", "operators/123456789012", "operators/1", "nothing",
    ];

    public static TheoryData<string, string> AllPages => EachLanguage.With(Pages);

    public static TheoryData<string> UnknownPages => new(Unknown);

    [Theory]
    [MemberData(nameof(AllPages))]
    public async Task A_page_has_one_title_and_no_text_without_words(string language, string page)
    {
        using var document = await PageAsync($"/{language}/{page}");

        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(Assert.Single(document.QuerySelectorAll("h1")).TextContent);
        Assert.All(
            document.QuerySelectorAll("section[aria-labelledby]"),
            section => Assert.NotNull(document.GetElementById(section.GetAttribute("aria-labelledby")!)));
        Assert.Equal(document.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count(), document.QuerySelectorAll("[id]").Length);
    }

    [Theory]
    [InlineData("about")]
    [InlineData("help")]
    [InlineData("data")]
    [InlineData("report")]
    [InlineData("facilities/1")]
    [InlineData("pollutants/8")]
    public async Task Every_link_of_a_page_leads_somewhere(string page)
    {
        var followed = new HashSet<string>();
        var isWhole = Environment.GetEnvironmentVariable("PRTR_TEST_LINKS") == "whole";
        foreach (var language in isWhole ? Languages.All : [Languages.All[0]])
        {
            using var document = await PageAsync($"/{language}/{page}");
            foreach (var link in document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0])
                .Where(IsFollowed).Where(link => language == Languages.All[0] || !link.StartsWith("/embed/", StringComparison.Ordinal)).Where(followed.Add)
                // A release has two hundred files, each of which takes a while to make.
                .Where((link, place) => isWhole || place % 7 == 0 || !link.StartsWith("/data/", StringComparison.Ordinal)))
            {
                using var answer = await site.Client.GetAsync(new Uri(link, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                Assert.True(answer.IsSuccessStatusCode, $"{link} answers {answer.StatusCode}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(UnknownPages))]
    public async Task What_is_not_in_the_register_is_not_found(string page)
    {
        using var answer = await site.Client.GetAsync(new Uri($"/kk/{page}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_merged_id_leads_to_the_other_facility_and_a_removed_one_is_gone()
    {
        await using (var connection = await site.Services.GetRequiredService<RegisterDatabase>().OpenAsync(CancellationToken.None))
        {
            await connection.ExecuteAsync("""
                insert into facility (id, created_at, merged_into_id) values (9000001, '2026-01-01T00:00:00Z', 1);
                insert into facility (id, created_at, removed_on, removed_reason) values (9000002, '2026-01-01T00:00:00Z', '2026-02-01', 'Тест');
                """);
        }

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var merged = await client.GetAsync(new Uri("/ru/facilities/9000001", UriKind.Relative));
        using var removed = await client.GetAsync(new Uri("/ru/facilities/9000002", UriKind.Relative));

        Assert.Equal((HttpStatusCode.MovedPermanently, "/ru/facilities/1"), (merged.StatusCode, merged.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.Gone, removed.StatusCode);
        Assert.Contains("Тест", await removed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_of_a_facility_is_on_its_page()
    {
        var search = await site.Services.GetRequiredService<ISearchEngine>().OpenAsync(default);
        var answer = await search.SearchAsync(RegisterQuery.Empty.In(2022).LargestFirst(5), CancellationToken.None);
        foreach (var id in answer.Facilities.Select(hit => hit.Facility.FacilityId))
        {
            using var document = await PageAsync($"/en/facilities/{id.ToString(null, null)}?year=2022");
            var shown = document.QuerySelectorAll("data.quantity").Select(element => element.GetAttribute("value")).ToHashSet();
            await foreach (var record in search.RecordsAsync(
                RegisterQuery.Empty.In(2022) with { Facilities = Selection<long>.Of(id), View = ResultView.Records }, CancellationToken.None))
            {
                if ((record.QuantityKg ?? record.QuantityT) is { } quantity)
                {
                    Assert.Contains(quantity.ToString(), shown);
                }
            }
        }
    }

    [Fact]
    public async Task A_withheld_figure_names_its_ground_and_not_its_pollutant()
    {
        var search = await site.Services.GetRequiredService<ISearchEngine>().OpenAsync(default);
        var answer = await search.SearchAsync(
            RegisterQuery.Empty.InAllYears() with { Withheld = true, View = ResultView.Records, Size = 1 }, CancellationToken.None);
        var record = Assert.Single(answer.Records);

        using var document = await PageAsync(Address(record.Report));

        var row = document.QuerySelectorAll("tr").First(line => line.QuerySelector(".withheld") is not null && line.QuerySelector(".row-mark") is not null);
        Assert.Null(row.QuerySelector("data.quantity"));
        Assert.Contains($"12(1)", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_page_lists_its_facilities()
    {
        var search = await site.Services.GetRequiredService<ISearchEngine>().OpenAsync(default);
        var hit = (await search.SearchAsync(RegisterQuery.Empty with { Size = 1 }, CancellationToken.None)).Facilities[0].Facility;

        using var document = await PageAsync($"/ru/operators/{hit.OperatorBin}");

        Assert.Contains(document.QuerySelectorAll("table a"), link => link.GetAttribute("href") == $"/ru/facilities/{hit.FacilityId.ToString(null, null)}");
    }

    private static string Address(PublicReport report) => $"/en/facilities/{report.FacilityId.ToString(null, null)}?year={report.Year.ToString(null, null)}";

    private async Task<IDocument> PageAsync(string address)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync()));
    }

    // Pages of people who sign in have tests of their own, and so have pictures, which take long to make.
    private static bool IsFollowed(string link) => !SignedInAddress.Is(link.Split('?')[0]) && !link.Contains(".png", StringComparison.Ordinal);
}
