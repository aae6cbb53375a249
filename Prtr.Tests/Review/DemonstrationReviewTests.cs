using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Reference;
using Prtr.Search.Review;
using Prtr.Search.Review.Figures;
using Prtr.Tests.Http;

namespace Prtr.Tests.Review;

public sealed class DemonstrationReviewTests(SiteFixture site) : ReviewFiguresTest, IClassFixture<SiteFixture>, IAsyncLifetime
{
    private readonly RegisterDatabase database = site.Services.GetRequiredService<RegisterDatabase>();

    public Task InitializeAsync() => CountAsync(database, 2022);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_first_table_of_2022_is_the_printed_one_row_by_row()
    {
        var table = (await ReviewAsync(2022)).Table("reports-by-region");

        var printed = File.ReadAllLines(Path.Combine(Repository.Root, "Prtr.Ingest", "Samples", "Data", "overview_2022.csv")).Skip(1);
        Assert.Equal(
            printed.Select(line => string.Join(',', line.Split(',').Take(3))).Order(),
            table.Rows.Select(row => $"{row["region"].Text},{row["reports"].Count},{row["stationary_sources"].Count}").Order());
        Assert.Equal((1200, 3722), (table.Total!["reports"].Count, table.Total["stationary_sources"].Count));
    }

    [Fact]
    public async Task The_first_published_year_compares_with_nothing_and_says_so()
    {
        var review = await ReviewAsync(2016);

        Assert.Null(review.ComparedWith);
        Assert.Equal(Reasons.FirstYear, review.Table("absent-facilities").NotGiven);
        Assert.All(review.Table("releases-by-pollutant").Rows, row => Assert.Equal(Reasons.FirstYear, row["comparable_change_percent"].Reason));
    }

    [Fact]
    public async Task The_same_data_release_gives_the_same_bytes_and_they_can_be_read_back()
    {
        var bytes = ReviewJson.Bytes(await ReviewAsync(2021));

        Assert.Equal(bytes, ReviewJson.Bytes(await ReviewAsync(2021)));
        Assert.Equal(bytes, ReviewJson.Bytes(ReviewJson.Read(bytes)));
    }

    [Theory]
    [InlineData(2016)]
    [InlineData(2022)]
    public async Task A_release_in_memory_gives_the_same_bytes(int year)
    {
        var memory = site.Services.GetRequiredService<EmbeddedSearch>();
        var index = await memory.IndexAsync(default);

        Assert.Same(index, memory.Loaded(index.State.Release));
        Assert.Null(memory.Loaded(index.State.Release with { Id = index.State.Release.Id + 1 }));
        Assert.Equal(ReviewJson.Bytes(await ReviewAsync(year)), ReviewJson.Bytes((await new YearlyReview(database, ReferenceData.Shipped, memory).FindAsync(year, null, default))!));
    }

    [Fact]
    public async Task A_year_that_is_not_published_has_no_review() =>
        Assert.Null(await new YearlyReview(database, ReferenceData.Shipped).FindAsync(2035, null, default));

    private async Task<ReviewFigures> ReviewAsync(int year) => (await new YearlyReview(database, ReferenceData.Shipped).FindAsync(year, null, default))!;
}
