using Prtr.Search.Aggregates;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Tests.Queries;
using Xunit.Abstractions;

namespace Prtr.Tests.Aggregates;

public class AggregateParametersTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var seed = RandomSeed.For(output);
        var (queries, aggregates) = (new RandomQueries(seed), new RandomAggregates(seed));
        for (var i = 0; i < 2_000; i++)
        {
            var request = aggregates.Next(queries.Next());
            var first = AggregateParameters.Parse(request.Format());
            if (first.Problems.Any(problem => problem.Kind == QueryProblemKind.Mixed))
            {
                continue;
            }

            Assert.Empty(first.Problems);
            Assert.Equal(first.Request.Format(), AggregateParameters.Parse(first.Request.Format()).Request.Format());
            Assert.Equal(request.Dimensions, first.Request.Dimensions.Except(first.Request.Added));
            Assert.Equal(request.Measures, first.Request.Measures);
            Assert.Equal(request.Top, first.Request.Top);
        }
    }

    [Theory]
    [InlineData("rows=regions", "rows", "regions")]
    [InlineData("rows=region&rows=sector&rows=year", "rows", "year")]
    [InlineData("rows=region&rows=region", "rows", "region")]
    [InlineData("rows=region&columns=region", "columns", "region")]
    [InlineData("columns=year&columns=medium", "columns", "medium")]
    [InlineData("measure=kg", "measure", "kg")]
    [InlineData("measure=waste_t&measure=waste_t", "measure", "waste_t")]
    [InlineData("top=0", "top", "0")]
    [InlineData("top=1001", "top", "1001")]
    [InlineData("top=ten", "top", "ten")]
    [InlineData("share=all", "share", "all")]
    [InlineData("rank=1", "rank", "1")]
    [InlineData("chart=pie", "chart", "pie")]
    [InlineData("comparable=maybe", "comparable", "maybe")]
    [InlineData("year=all&rows=region&change=yes", "change", "yes")]
    [InlineData("year=2019-2021&rows=region&change=yes", "change", "yes")]
    [InlineData("medium=fire&rows=region", "medium", "fire")]
    [InlineData("colour=red", "colour", "red")]
    public void What_cannot_be_read_is_named_with_what_is_allowed(string address, string parameter, string value)
    {
        var problem = Assert.Single(AggregateParameters.Parse(address).Problems);

        Assert.Equal((parameter, value), (problem.Parameter, problem.Value));
        Assert.All(Languages.All, language => Assert.False(string.IsNullOrEmpty(problem.Allowed(language))));
    }

    [Theory]
    [InlineData("measure=releases_kg", "pollutant", "")]
    [InlineData("rows=region&columns=medium&measure=releases_kg", "pollutant, region", "medium")]
    [InlineData("pollutant=group:HEVMET&rows=district&measure=releases_kg", "pollutant, district", "")]
    [InlineData("rows=region&rows=sector&measure=wastewater_kg", "region, sector", "pollutant")]
    [InlineData("rows=region&columns=year&measure=waste_t", "hazardous, region", "year")]
    [InlineData("rows=region&measure=releases_kg&measure=waste_t", "pollutant, region", "hazardous")]
    [InlineData("kind=diffuse&rows=region&measure=diffuse_kg", "pollutant, region", "")]
    public void What_must_not_be_added_up_stands_side_by_side_unasked(string address, string rows, string column)
    {
        var (request, _, problems) = AggregateParameters.Parse(address);

        Assert.Empty(problems);
        Assert.NotEmpty(request.Added);
        Assert.Equal((rows, column), (string.Join(", ", request.Rows.Select(row => row.Name)), request.Column?.Name ?? ""));
    }

    [Theory]
    [InlineData("pollutant=8&rows=region&measure=releases_kg")]
    [InlineData("waste=hazardous&rows=region&measure=waste_t")]
    [InlineData("rows=region&measure=co2e_t&measure=hazardous_waste_t&measure=over_threshold&measure=facilities")]
    public void What_can_be_added_up_needs_nothing_beside_it(string address) => Assert.Empty(AggregateParameters.Parse(address).Request.Added);

    [Fact]
    public void A_measure_without_room_for_its_pollutants_is_refused_in_words()
    {
        var (request, _, problems) = AggregateParameters.Parse("rows=region&rows=sector&columns=medium&measure=facilities&measure=releases_kg");

        Assert.Equal(("measure", "releases_kg"), Assert.Single(problems) is { Kind: QueryProblemKind.Mixed } problem ? (problem.Parameter, problem.Value) : default);
        Assert.Equal("facilities", Assert.Single(request.Measures).Name);
        Assert.All(Languages.All, language => Assert.Contains("pollutant=8", problems[0].Refused(language), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rows=region&change=yes")]
    [InlineData("year=2021&rows=region&change=yes")]
    [InlineData("year=all&rows=year&change=yes")]
    [InlineData("year=2018-2022&columns=year&change=yes")]
    public void A_change_needs_single_years(string address)
    {
        var parsed = AggregateParameters.Parse(address);

        Assert.Empty(parsed.Problems);
        Assert.True(parsed.Request.Change);
    }

    [Fact]
    public void What_a_form_leaves_empty_says_nothing()
    {
        var parsed = AggregateParameters.Parse("rows=&rows=&columns=&top=&share=&year=&medium=air");

        Assert.Empty(parsed.Problems);
        Assert.False(parsed.Asked);
        Assert.Equal("medium=air&measure=facilities", parsed.Request.Format());
    }

    [Fact]
    public void How_results_are_listed_is_no_part_of_the_request() =>
        Assert.Equal(RegisterQuery.Empty, AggregateParameters.Parse("rows=region&view=records&sort=-year&page=3&size=100").Request.Query);
}
