using System.Globalization;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Aggregates;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review;
using Prtr.Search.Review.Documents;
using Prtr.Tests.Conformance;
using Prtr.Tests.Database;
using Prtr.Tests.Http;
using Prtr.Web.Figures;
using ReviewFigure = Prtr.Search.Review.Figures.Figure;

namespace Prtr.Tests.Review;

/// <summary>Analysis, review and SQL written by hand give the same change for the same question: every pollutant, medium and kind of waste, every year.</summary>
public sealed class SameChangeTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    // Subject by subject the facilities with values for a year and the one before and nothing withheld, and their sums.
    private const string Sql = """
        with given as (
            select reporting_year as y, facility_id, kind, coalesce(cast(pollutant as varchar(9)), pollutant_group, '') as p, coalesce(medium, '') as m, coalesce(hazardous, 0) as h, coalesce(treatment, '') as t,
                sum(coalesce(quantity_kg_e8, quantity_t_e8) / 100000000) as whole, sum(coalesce(quantity_kg_e8, quantity_t_e8) % 100000000) as rest
            from public_record
            group by reporting_year, facility_id, kind, coalesce(cast(pollutant as varchar(9)), pollutant_group, ''), coalesce(medium, ''), coalesce(hazardous, 0), coalesce(treatment, '')
            having sum(case when withheld_ground is not null then 1 else 0 end) = 0)
        select n.y as Year, n.kind as Kind, case when n.kind = 'waste' then case when n.h = 1 then 'hazardous' else 'non-hazardous' end else n.p end as First,
            case when n.kind = 'waste' then n.t else n.m end as Second, count(*) as Facilities, sum(n.whole) as Whole, sum(n.rest) as Rest, sum(b.whole) as WholeBefore, sum(b.rest) as RestBefore
        from given n join given b on b.y = n.y - 1 and b.facility_id = n.facility_id and b.kind = n.kind and b.p = n.p and b.m = n.m and b.h = n.h and b.t = n.t
        group by n.y, n.kind, case when n.kind = 'waste' then case when n.h = 1 then 'hazardous' else 'non-hazardous' end else n.p end, case when n.kind = 'waste' then n.t else n.m end
        """;

    private static readonly (string Table, string Kind, string Address, Measure Measure, string[] Keys)[] Questions =
    [
        ("releases-by-pollutant", "release", "rows=pollutant&columns=medium&measure=releases_kg", Measure.ReleasesKg, ["pollutant", "medium"]),
        ("wastewater-by-pollutant", "wastewater", "rows=pollutant&measure=wastewater_kg&kind=wastewater", Measure.WastewaterKg, ["pollutant"]),
        ("waste-by-treatment", "waste", "rows=hazardous&columns=mark&measure=waste_t&kind=waste", Measure.WasteT, ["hazard", "treatment"]),
    ];

    [Fact]
    public async Task In_the_demonstration() => await CompareAsync(
        site.Services.GetRequiredService<RegisterDatabase>(), site.Services.GetRequiredService<ISearchEngine>(), [2016, 2017, 2018, 2019, 2020, 2021, 2022]);

    [Fact]
    public async Task In_a_register_with_every_oddity()
    {
        using var folder = new TemporaryFolder();
        var database = new SqliteDatabase(folder.Path);
        await InventedRegister.FillAsync(database, seed: 21, facilities: 400, firstYear: 2020, lastYear: 2022, default);
        using var search = new EmbeddedSearch(database, ReferenceData.Shipped);
        await CompareAsync(database, search, [2020, 2021, 2022]);
    }

    private static async Task CompareAsync(RegisterDatabase database, ISearchEngine search, int[] years)
    {
        var held = new HeldRelease(search);
        var aggregator = new Aggregator(held, new DiffuseSearch(database, ReferenceData.Shipped, held), ReferenceData.Shipped);
        var counted = await CountedAsync(database);
        var compared = 0;
        foreach (var year in years)
        {
            var review = (await new YearlyReview(database, ReferenceData.Shipped).FindAsync(year, null, default))!;
            foreach (var (table, kind, address, measure, keys) in Questions)
            {
                var all = await AnswerAsync(aggregator, $"year={year}&{address}&measure=facilities&change=yes");
                var same = await AnswerAsync(aggregator, $"year={year}&{address}&measure=facilities&change=yes&comparable=yes");
                foreach (var row in review.Table(table).Rows)
                {
                    var codes = keys.Select(name => row[name].Text!).ToArray();
                    var key = new CellKey(codes[0], null, codes.ElementAtOrDefault(1));
                    var unit = measure.Unit;
                    Compare(all, key, measure, row["quantity_" + unit], row["before_" + unit], row["change_percent"]);
                    var sums = counted.GetValueOrDefault((year, kind, codes[0], codes.ElementAtOrDefault(1) ?? ""));
                    Assert.Equal((sums?.Facilities, sums?.Now, sums?.Before), (row["comparable_facilities"].Count, row["comparable_" + unit].Amount, row["comparable_before_" + unit].Amount));
                    if (sums is not null)
                    {
                        compared++;
                        Assert.Equal(sums.Facilities, same.Answer.Cell(key).Facilities);
                        Compare(same, key, measure, row["comparable_" + unit], row["comparable_before_" + unit], row["comparable_change_percent"]);
                    }
                    else if (review.ComparedWith is not null)
                    {
                        Assert.True(same.Answer.Cell(key).IsEmpty);
                    }
                }
            }
        }

        Assert.InRange(compared, 10, int.MaxValue);
    }

    private static void Compare((AggregateAnswer Answer, AggregateFigures Figures) analysis, CellKey key, Measure measure, ReviewFigure now, ReviewFigure before, ReviewFigure change)
    {
        var figure = analysis.Figures.Of(key, measure);
        Assert.Equal((key, now.Amount), (key, figure.Value));
        Assert.Equal((key, before.Amount ?? 0), (key, figure.Before ?? 0));
        Assert.Equal((key, change.Amount is null), (key, figure.ChangePercent is null));
        if (change.Amount is { } percent)
        {
            // As the analysis page prints it, and as the review does.
            var printed = Shares.Change(figure.Value!.Value, figure.Before!.Value);
            Assert.Equal((key, Number(ReviewCellText.Of(new PercentCell(percent / 100), "en"))), (key, Number(printed)));
        }
    }

    private static decimal Number(string percent) =>
        decimal.Parse(string.Concat(percent.Where(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or '-' or '\u2212')).Replace(',', '.').Replace('\u2212', '-'), CultureInfo.InvariantCulture);

    private static async Task<(AggregateAnswer Answer, AggregateFigures Figures)> AnswerAsync(Aggregator aggregator, string address)
    {
        var parsed = AggregateParameters.Parse(address);
        Assert.Empty(parsed.Problems);
        var answer = (await aggregator.AnswerAsync(parsed.Request, default))!;
        return (answer, new(answer));
    }

    private static async Task<Dictionary<(int, string, string, string), Counted>> CountedAsync(RegisterDatabase database)
    {
        await using var connection = await database.OpenAsync(default);
        return (await connection.QueryAsync<Row>(Sql)).ToDictionary(
            row => (row.Year, row.Kind, row.First, row.Second), row => new Counted(row.Facilities, Exact(row.Whole, row.Rest), Exact(row.WholeBefore, row.RestBefore)));
    }

    private static decimal Exact(long whole, long rest) => Quantity.Exact((whole * (Int128)Quantity.Scale) + rest);

    private sealed record Counted(long? Facilities, decimal? Now, decimal? Before);

    private sealed class Row
    {
        public int Year { get; init; }

        public string Kind { get; init; } = "";

        public string First { get; init; } = "";

        public string Second { get; init; } = "";

        public int Facilities { get; init; }

        public long Whole { get; init; }

        public long Rest { get; init; }

        public long WholeBefore { get; init; }

        public long RestBefore { get; init; }
    }
}
