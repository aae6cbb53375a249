using Prtr.Search.Aggregates;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Sql;
using Prtr.Tests.Conformance;
using Xunit.Abstractions;

namespace Prtr.Tests.Aggregates;

/// <summary>Aggregates say what the search says, cell by cell, whatever is asked.</summary>
public sealed class AggregatorTests(InventedPublication register, ITestOutputHelper output) : IClassFixture<InventedPublication>, IDisposable
{
    private const int Requests = 600;
    private const int BySqlEvery = 25;

    private readonly EmbeddedSearch engine = new(register.Database, ReferenceData.Shipped);

    private HeldRelease Search => new(engine);
    private readonly int seed = RandomSeed.For(output);

    public void Dispose() => engine.Dispose();

    [Fact]
    public async Task Random_aggregates_of_random_queries_are_those_of_a_plain_count()
    {
        output.WriteLine($"{register.Records.Count} records");
        var (queries, aggregates) = (new PlausibleQueries(register.Records, seed), new RandomAggregates(seed));
        var embedded = new Aggregator(Search, new DiffuseSearch(register.Database, ReferenceData.Shipped, Search), ReferenceData.Shipped);
        var inSql = new HeldRelease(new SqlSearch(register.Database, ReferenceData.Shipped));
        var sql = new Aggregator(inSql, new DiffuseSearch(register.Database, ReferenceData.Shipped, inSql), ReferenceData.Shipped);
        for (var i = 0; i < Requests; i++)
        {
            var request = aggregates.Next(queries.Next());
            try
            {
                var expected = new NaiveAggregate(request, register.Naive.Find(request.Query).Found);
                Compare(expected, await embedded.AnswerAsync(request, default));
                if (i % BySqlEvery == 0)
                {
                    Compare(expected, await sql.AnswerAsync(request, default));
                    var comparable = request with { Comparable = i % 2 == 0 };
                    AggregateComparison.Same(await sql.AnswerAsync(comparable, default), await embedded.AnswerAsync(comparable, default));
                }
            }
            catch (Exception difference)
            {
                throw new InvalidOperationException($"{request.Format()} (seed {seed}, request {i}): {difference.Message}", difference);
            }
        }
    }

    [Fact]
    public async Task Totals_are_those_of_the_search_for_the_same_query()
    {
        var (queries, aggregates) = (new PlausibleQueries(register.Records, seed), new RandomAggregates(seed));
        for (var i = 0; i < 300; i++)
        {
            var request = aggregates.Next(queries.Next()) with { Measures = Measure.All };
            var answer = await AnswerAsync(request);
            var found = await Search.SearchAsync(request.Query, default);
            var all = answer.Cell(CellKey.All);
            Assert.All(Measure.All, measure => Assert.Equal((measure.Name, found.Totals[measure], request.Format()), (measure.Name, all.IsOfSeveral(measure) ? null : all.Value(measure) ?? 0, request.Format())));
        }
    }

    [Fact]
    public async Task Rows_and_columns_add_up_to_the_total_but_for_distinct_facilities()
    {
        var (queries, aggregates) = (new PlausibleQueries(register.Records, seed), new RandomAggregates(seed));
        for (var i = 0; i < 300; i++)
        {
            var answer = await AnswerAsync(aggregates.Next(queries.Next()));
            foreach (var measure in answer.Request.Measures.Where(measure => measure.AddsUp && !answer.Cell(CellKey.All).IsOfSeveral(measure)))
            {
                var total = Value(answer, CellKey.All, measure);
                Assert.Equal(total, answer.Rows.Sum(row => Value(answer, row, measure)));
                Assert.Equal(total, answer.Request.Column is null ? total : answer.Columns.Sum(column => Value(answer, new(null, null, column), measure)));
            }

            Assert.All(answer.Rows, row => Assert.True(answer.Cell(row).Facilities <= answer.Cell(CellKey.All).Facilities));
        }
    }

    [Fact]
    public async Task The_year_before_is_what_the_same_question_finds_a_year_earlier()
    {
        var byYear = await AnswerAsync(Request("year=2020-2022&pollutant=8&rows=region&columns=year&measure=releases_kg&measure=facilities&change=yes"));
        Assert.NotEmpty(byYear.Rows);
        foreach (var row in byYear.Rows)
        {
            AggregateComparison.Same(byYear.Request, byYear.Cell(row with { Column = "2020" }), byYear.Before(row with { Column = "2021" }));
            Assert.Null(byYear.Before(row));
        }

        var now = await AnswerAsync(Request("year=2021&rows=sector&measure=hazardous_waste_t&change=yes"));
        var earlier = await AnswerAsync(Request("year=2020&rows=sector&measure=hazardous_waste_t"));
        Assert.All(now.Rows, row => AggregateComparison.Same(now.Request, earlier.Cell(row), now.Before(row)));
        AggregateComparison.Same(now.Request, earlier.Cell(CellKey.All), now.Before(CellKey.All));
        Assert.Null((await AnswerAsync(Request("year=2019&rows=sector&measure=hazardous_waste_t&change=yes"))).Before(CellKey.All));
    }

    [Fact]
    public async Task A_comparable_set_holds_who_gave_a_value_for_the_same_in_every_year_and_withheld_none()
    {
        int[] years = [2021, 2022];
        var answer = await AnswerAsync(Request("year=2021-2022&rows=facility&columns=pollutant&measure=records&comparable=yes"));
        var expected = register.Records.Where(record => years.Contains(record.Report.Year))
            .GroupBy(record => (record.Report.FacilityId, record.Kind, record.Pollutant, record.Medium, record.Hazardous, record.Treatment))
            .Where(same => years.All(year => same.Any(record => record.Report.Year == year)) && same.All(record => record.WithheldGround is null))
            .SelectMany(same => same)
            .ToList();

        Assert.InRange(expected.Count, 1, register.Records.Count - 1);
        var (totals, all) = (expected.Totals(), answer.Cell(CellKey.All));
        Assert.Equal((totals.Facilities, totals.Records), (all.Facilities, all.Value(Measure.Records)));
    }

    [Fact]
    public async Task What_can_be_compared_is_the_same_whatever_part_of_it_is_asked_for()
    {
        var all = await AnswerAsync(Request("year=2021-2022&rows=facility&columns=operation&measure=hazardous_waste_t&comparable=yes"));
        foreach (var part in new[] { "operation=R", "kind=waste", "withheld=no", "waste=hazardous" })
        {
            var some = await AnswerAsync(Request($"year=2021-2022&rows=facility&columns=operation&measure=hazardous_waste_t&comparable=yes&{part}"));
            Assert.All(some.Rows, row => Assert.Contains(row, all.Rows));
            Assert.All(
                from row in some.Rows from column in some.Columns select row with { Column = column },
                key => Assert.True(part == "waste=hazardous" || some.Cell(key).IsEmpty || AggregateComparison.Figures(some.Request, some.Cell(key)).SequenceEqual(AggregateComparison.Figures(all.Request, all.Cell(key))), $"{part}: {key}"));
        }
    }

    [Fact]
    public async Task Only_the_largest_stand_alone_and_nothing_is_lost()
    {
        var all = await AnswerAsync(Request("year=all&rows=facility&measure=hazardous_waste_t"));
        var top = await AnswerAsync(Request("year=all&rows=facility&measure=hazardous_waste_t&top=3"));

        Assert.Equal([.. all.Rows.Take(3).Select(row => row.First), CellKey.Other], top.Rows.Select(row => row.First));
        AggregateComparison.Same(top.Request, all.Cell(CellKey.All), top.Cell(CellKey.All));
        Assert.Equal(all.Rows.Skip(3).Sum(row => Value(all, row, Measure.HazardousWasteT)), Value(top, top.Rows[^1], Measure.HazardousWasteT));
    }

    [Fact]
    public async Task A_table_that_would_be_too_large_is_not_made()
    {
        var small = new Aggregator(Search, new DiffuseSearch(register.Database, ReferenceData.Shipped, Search), ReferenceData.Shipped) { Limit = 20 };

        Assert.Null(await small.AnswerAsync(Request("year=all&rows=facility&columns=pollutant&measure=records"), default));
        Assert.NotNull(await small.AnswerAsync(Request("year=all&rows=facility&columns=pollutant&measure=records&top=2"), default));
        Assert.NotNull(await small.AnswerAsync(Request("year=all&rows=medium&columns=kind&measure=records"), default));
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_table()
    {
        var answer = await AnswerAsync(Request("year=1999&rows=region&columns=year&measure=records&measure=waste_t&change=yes&comparable=yes"));

        Assert.Empty(answer.Rows);
        Assert.Empty(answer.Columns);
        Assert.Empty(answer.Years);
        Assert.True(answer.Cell(CellKey.All).IsEmpty);
    }

    private static void Compare(NaiveAggregate expected, AggregateAnswer? answer)
    {
        var request = answer!.Request;
        Assert.Equal(expected.Cells.Count, answer.Cells);
        foreach (var values in expected.Cells.SelectMany(WithTotals).DistinctBy(values => string.Join('|', values)))
        {
            var key = new CellKey(
                request.Rows.Count > 0 ? values[0] : null,
                request.Rows.Count > 1 ? values[1] : null,
                request.Column is null ? null : values[^1]);
            var cell = answer.Cell(key);
            var records = expected.In(values);
            foreach (var measure in request.Measures)
            {
                var counted = records.Where(record => NaiveAggregate.Counts(measure.Name, record)).ToList();
                var withheld = NaiveAggregate.Withheld(measure.Name, records);
                decimal? value = measure.Kind is not null && withheld == counted.Count ? null : NaiveAggregate.Sum(measure.Name, records);
                Assert.Equal((key, measure.Name, value, withheld), (key, measure.Name, cell.Value(measure), cell.Withheld(measure)));
            }
        }
    }

    private static IEnumerable<string?[]> WithTotals(string[] values)
    {
        for (var mask = 0; mask < 1 << values.Length; mask++)
        {
            yield return [.. values.Select((value, place) => (mask & (1 << place)) == 0 ? value : null)];
        }
    }

    private static decimal Value(AggregateAnswer answer, CellKey key, Measure measure) => answer.Cell(key).Value(measure) ?? 0;

    private static AggregateRequest Request(string address)
    {
        var parsed = AggregateParameters.Parse(address);
        Assert.Empty(parsed.Problems);
        return parsed.Request;
    }

    private async Task<AggregateAnswer> AnswerAsync(AggregateRequest request) =>
        await new Aggregator(Search, new DiffuseSearch(register.Database, ReferenceData.Shipped, Search), ReferenceData.Shipped).AnswerAsync(request, default) ?? throw new InvalidOperationException("too large");
}
