using Prtr.Search.Aggregates;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Conformance;

namespace Prtr.Tests.Aggregates;

public sealed class AggregateFiguresTests(InventedPublication register) : IClassFixture<InventedPublication>, IDisposable
{
    private readonly EmbeddedSearch engine = new(register.Database, ReferenceData.Shipped);

    private HeldRelease Search => new(engine);

    public void Dispose() => engine.Dispose();

    [Theory]
    [InlineData("column")]
    [InlineData("row")]
    [InlineData("total")]
    public async Task Shares_of_sums_make_a_hundred_per_cent(string share)
    {
        var answer = await AnswerAsync($"year=all&pollutant=8&rows=sector&columns=year&measure=releases_kg&share={share}");
        var figures = new AggregateFigures(answer);
        var wholes = share switch
        {
            "column" => answer.Columns.Select(column => answer.Rows.Select(row => row with { Column = column })),
            "row" => answer.Rows.Select(row => answer.Columns.Select(column => row with { Column = column })),
            _ => [answer.Rows.SelectMany(row => answer.Columns.Select(column => row with { Column = column }))],
        };

        Assert.All(wholes, cells =>
        {
            var shares = cells.Select(key => figures.Of(key, Measure.ReleasesKg).SharePercent).OfType<decimal>().ToList();
            Assert.True(shares.Count == 0 || Math.Abs(shares.Sum() - 100) < 0.01m * shares.Count, string.Join(' ', shares));
        });
    }

    [Fact]
    public async Task The_largest_of_each_column_has_the_first_rank_and_equals_share_one()
    {
        var answer = await AnswerAsync("year=all&rows=facility&columns=medium&measure=records&rank=yes&top=8");
        var figures = new AggregateFigures(answer);
        foreach (var column in answer.Columns)
        {
            var ranked = answer.Rows.Select(row => figures.Of(row with { Column = column }, answer.Request.Measures[0])).Where(figure => figure.Rank is not null).ToList();
            Assert.All(ranked, figure => Assert.Equal(ranked.Count(other => other.Value > figure.Value) + 1, figure.Rank));
        }

        Assert.Null(figures.Of(answer.Rows.Single(row => row.First == CellKey.Other), answer.Request.Measures[0]).Rank);
        Assert.Null(figures.Of(CellKey.All, answer.Request.Measures[0]).Rank);
    }

    [Fact]
    public async Task A_change_is_in_per_cent_of_the_year_before()
    {
        var answer = await AnswerAsync("year=all&rows=region&columns=year&measure=hazardous_waste_t&change=yes");
        var figures = new AggregateFigures(answer);
        var changed = answer.Rows.SelectMany(row => answer.Columns.Select(column => figures.Of(row with { Column = column }, Measure.HazardousWasteT)))
            .Where(figure => figure.ChangePercent is not null).ToList();

        Assert.NotEmpty(changed);
        Assert.All(changed, figure => Assert.Equal(Math.Round((figure.Value!.Value - figure.Before!.Value) / figure.Before.Value * 100, 2), figure.ChangePercent));
    }

    private async Task<AggregateAnswer> AnswerAsync(string address) =>
        (await new Aggregator(Search, new DiffuseSearch(register.Database, ReferenceData.Shipped, Search), ReferenceData.Shipped).AnswerAsync(AggregateParameters.Parse(address).Request, default))!;
}
