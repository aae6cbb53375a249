using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Queries;
using Prtr.Search.Text;
using Prtr.Tests.Http;
using Prtr.Web.Figures;

namespace Prtr.Tests.Pages;

public class ReviewPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    public static TheoryData<string, string> Years => EachLanguage.With("2016", "2022");

    [Theory]
    [MemberData(nameof(Years))]
    public async Task The_first_table_shows_the_figures_of_the_review(string language, string year)
    {
        using var page = await PageAsync(language, year);
        var review = await site.Services.GetRequiredService<YearReviews>().FindAsync(int.Parse(year, CultureInfo.InvariantCulture), new HeldRelease(site.Services.GetRequiredService<ISearchEngine>()), default);

        var figures = review!.Figures.Table("reports-by-region");
        var names = new[] { "reports", "stationary_sources", "on_time", "late", "corrected" };
        Assert.Equal(
            figures.Rows.Append(figures.Total!).Select(row => string.Join('|', names.Select(name => row[name].Count!.Value.ToString("N0", ReaderNumbers.In(language))))),
            page.QuerySelectorAll("#reports-by-region tbody tr, #reports-by-region tfoot tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent))));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Every_chapter_is_in_the_contents_and_every_figure_that_is_missing_has_its_reason(string language, string year)
    {
        using var page = await PageAsync(language, year);

        Assert.Equal(
            page.QuerySelectorAll("main section > h2").Select(heading => heading.TextContent),
            page.QuerySelectorAll(".contents a").Select(entry => entry.TextContent));
        Assert.All(page.QuerySelectorAll(".review-table"), table => Assert.Equal(
            table.QuerySelectorAll("td > sup").Select(mark => mark.TextContent).Distinct().Order(),
            table.QuerySelectorAll(".footnote > sup").Select(mark => mark.TextContent).Order()));
        Assert.All(page.QuerySelectorAll("figure svg"), picture => Assert.NotEmpty(picture.QuerySelector("desc")!.TextContent));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Every_file_that_is_offered_is_there_and_is_the_same_each_time(string language, string year)
    {
        using var page = await PageAsync(language, year);
        var files = page.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains($"/{language}/review/{year}.json", files);
        Assert.Contains($"/{language}/review/{year}.csv", files);
        foreach (var file in files)
        {
            Assert.Equal(await site.Client.GetByteArrayAsync(file), await site.Client.GetByteArrayAsync(file));
        }
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_analysis_page_shows_the_change_that_the_review_shows(string language)
    {
        using var review = await PageAsync(language, "2022");
        foreach (var comparable in new[] { false, true })
        {
            var address = $"/{language}/analyse?pollutant=8&medium=air&year=2022&rows=pollutant&measure=releases_kg&change=yes{(comparable ? "&comparable=yes" : "")}";
            var page = await site.Client.GetStringAsync(address);
            using var analysis = await BrowsingContext.New().OpenAsync(response => response.Content(page));
            var row = review.QuerySelectorAll("#releases-by-pollutant-compared tbody tr").First(row => row.QuerySelector("a[href$='/pollutants/8']") is not null);

            Assert.Equal(
                Percent(row.QuerySelectorAll("td").Where(cell => cell.TextContent.Contains('%', StringComparison.Ordinal)).ElementAt(comparable ? 1 : 0)),
                Percent(analysis.QuerySelectorAll(".analyse tbody td")[^1]));
        }

        // One has its sign, the other all its decimals.
        decimal Percent(IElement cell) => decimal.Parse(cell.TextContent.Trim(' ', '+', '%', '\u00A0'), ReaderNumbers.In(language));
    }

    [Fact]
    public async Task In_brief_says_what_rose_and_fell_most_and_shows_it_in_one_chart()
    {
        using var first = await PageAsync("ru", "2016");
        using var page = await PageAsync("ru", "2022");

        Assert.Null(first.QuerySelector(".review-brief"));
        var brief = page.QuerySelector(".review-brief")!;
        Assert.InRange(brief.QuerySelectorAll("li").Length, 2, 6);
        Assert.All(brief.QuerySelectorAll("li"), change => Assert.NotEmpty(change.QuerySelector(".effect")!.TextContent));
        Assert.Single(brief.QuerySelectorAll("svg"));
    }

    [Fact]
    public async Task A_quantity_is_in_the_unit_of_its_size_and_exact_at_one_look()
    {
        using var page = await PageAsync("ru", "2022");

        var quantities = page.QuerySelectorAll("#releases-by-pollutant data.quantity").ToList();
        Assert.NotEmpty(quantities);
        Assert.All(quantities, quantity => Assert.EndsWith("кг", quantity.GetAttribute("title"), StringComparison.Ordinal));
        Assert.All(quantities, quantity => Assert.NotEmpty(quantity.QuerySelector(".unit")!.TextContent));
    }

    private async Task<IDocument> PageAsync(string language, string year)
    {
        var page = await site.Client.GetStringAsync($"/{language}/review/{year}");
        return await BrowsingContext.New().OpenAsync(response => response.Content(page));
    }
}
