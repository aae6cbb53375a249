using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Queries;
using Prtr.Tests.Http;
using Prtr.Web.Figures;

namespace Prtr.Tests.Pages;

public class YearReviewTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly YearReviews reviews = site.Services.GetRequiredService<YearReviews>();
    private readonly IRegisterSearch search = site.Services.GetRequiredService<IRegisterSearch>();

    [Fact]
    public async Task Reports_and_stationary_sources_of_2022_are_those_of_the_printed_table()
    {
        var review = await reviews.FindAsync(2022, CancellationToken.None);

        Assert.NotNull(review);
        Assert.Equal((1200, 3722), (review.Reports, review.StationarySources));
        Assert.Equal(
            Printed().Order(),
            review.Regions.Select(region => (region.Region.Value, region.Reports, region.StationarySources)).Order());
    }

    [Fact]
    public async Task Sums_of_the_lines_are_the_totals_of_the_search()
    {
        var review = await reviews.FindAsync(2021, CancellationToken.None);
        var answer = await search.SearchAsync(RegisterQuery.Empty.In(2021), CancellationToken.None);

        Assert.NotNull(review);
        Assert.Equal(answer.Totals, review.Totals);
        Assert.Equal(answer.Totals.ReleasesKg, review.Releases.Sum(line => line.Line.Kg));
        Assert.Equal(answer.Totals.AccidentalKg, review.Releases.Sum(line => line.Line.Totals.AccidentalKg));
        Assert.Equal(answer.Totals.WastewaterKg, review.Wastewater.Sum(line => line.Line.Kg));
        Assert.Equal(answer.Totals.WasteT, review.Waste.Where(waste => waste.Hazardous is not null).Sum(waste => waste.TotalT));
        Assert.Equal(answer.Totals.Withheld, review.Totals.Withheld);
    }

    [Fact]
    public async Task A_quantity_before_is_the_quantity_of_the_year_before()
    {
        var now = await reviews.FindAsync(2022, CancellationToken.None);
        var before = await reviews.FindAsync(2021, CancellationToken.None);

        var compared = now!.Releases.Where(line => line.BeforeKg is not null).ToList();
        Assert.NotEmpty(compared);
        Assert.All(compared, line => Assert.Equal(
            before!.Releases.Single(other => (other.Line.Pollutant, other.Line.Group, other.Line.Medium) == (line.Line.Pollutant, line.Line.Group, line.Line.Medium)).Line.GivenKg,
            line.BeforeKg));
    }

    [Fact]
    public async Task A_year_that_is_not_published_has_no_review() => Assert.Null(await reviews.FindAsync(2035, CancellationToken.None));

    private static IEnumerable<(string, int, int)> Printed()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "Prtr.Ingest", "Samples", "Data", "overview_2022.csv")).Skip(1);
        return lines.Select(line => line.Split(',')).Select(cells => (cells[0], int.Parse(cells[1], null), int.Parse(cells[2], null)));
    }
}
