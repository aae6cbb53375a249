using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Tests.Checks;

public class LastYearTests
{
    private static readonly GeoPoint Place = new(52.34682, 71.85486);

    [Fact]
    public void The_same_as_last_year_has_no_remark() => Assert.Empty(Remarks(Past()));

    [Theory]
    [InlineData("153490000", "", "")]
    [InlineData("76745000", "", "")]
    [InlineData("76744999", "changed-much", "W")]
    [InlineData("1534900000", "", "")]
    [InlineData("1534900001", "changed-much", "W")]
    [InlineData("153490", "unit-slip", "W")]
    [InlineData("160000", "unit-slip", "W")]
    [InlineData("50000", "changed-much", "W")]
    [InlineData("153490000000", "unit-slip", "W")]
    public void A_release_may_be_a_tenth_to_twice_of_last_years(string before, string code, string level)
    {
        // Quantities of last year are set directly: they may be larger than a report can hold.
        var past = Past() with { Releases = [new(3, Medium.Air, new Quantity(long.Parse(before, System.Globalization.CultureInfo.InvariantCulture) * 10_000))] };
        var remarks = CheckSamples.Remarks(CheckSamples.Context with { LastYear = past }, ("153490000", "15349"));

        Assert.Equal(code.Length == 0 ? [] : [(code, level)], remarks.Where(remark => remark.Code is "changed-much" or "unit-slip").Select(remark => (remark.Code, remark.Level.Letter())));
    }

    [Theory]
    [InlineData(1.21, "")]
    [InlineData(1.19, "waste-changed-much")]
    [InlineData(120, "")]
    [InlineData(121, "waste-changed-much")]
    [InlineData(0.012, "unit-slip")]
    public void Waste_may_be_a_tenth_to_ten_times_of_last_years(decimal before, string code)
    {
        var remarks = Remarks(Past() with { Waste = [new("130205", Treatment.Recovery, Quantity.From(before))] });

        Assert.Equal(code.Length == 0 ? [] : [code], remarks.Select(remark => remark.Code));
    }

    [Theory]
    [InlineData(0.00005, "")]
    [InlineData(0.00015, "I")]
    [InlineData(0.0005, "W")]
    [InlineData(0.01, "W")]
    public void A_place_that_moved_is_a_hint_then_a_remark(double degrees, string level)
    {
        var remarks = Remarks(Past() with { Place = Place with { Latitude = Place.Latitude + degrees } });

        Assert.Equal(level.Length == 0 ? [] : [("moved", level)], remarks.Select(remark => (remark.Code, remark.Level.Letter())));
    }

    [Fact]
    public void Another_main_activity_is_a_remark() =>
        Assert.Equal("main-activity-changed", Assert.Single(Remarks(Past() with { MainActivity = "1(a)" })).Code);

    [Fact]
    public void What_was_reported_last_year_and_not_now_is_a_hint()
    {
        var remark = Assert.Single(Remarks(Past() with { Releases = [.. Past().Releases, new PastRelease(11, Medium.Air, null)] }));

        Assert.Equal(("absent-now", "11", "air"), (remark.Code, remark.Data["pollutant"], remark.Data["medium"]));
    }

    [Fact]
    public void Over_four_times_the_highest_of_the_country_is_a_remark()
    {
        Assert.Empty(Remarks(Past(), National(highest: 38_372_500, total: 1_000_000_000)));
        Assert.Equal("four-times-highest", Assert.Single(Remarks(Past(), National(highest: 38_372_499, total: 1_000_000_000))).Code);
    }

    [Theory]
    [InlineData(999_999, 9_000_000, false)]
    [InlineData(1_000_000, 9_000_000, true)]
    [InlineData(1_000_000, 10_000_000, false)]
    public void A_huge_value_is_ten_thousand_thresholds_and_over_a_tenth_of_the_country(int kilograms, int total, bool expected)
    {
        // The threshold of zinc to water is 100 kg.
        var national = new NationalFigures(new Dictionary<NationalKey, NationalFigure>
        {
            [new("1(c)", 24, Medium.Water)] = new(Quantity.From(total), (Int128)total * Quantity.Scale),
        });
        var remarks = CheckSamples.Remarks(
            CheckSamples.Context with { NationalLastYear = national },
            ("r1,3,air,,153490000", $"r1,24,water,,{kilograms}"));

        Assert.Equal(expected, remarks.Any(remark => remark.Code == "huge-value"));
    }

    private static PastReport Past() => new(
        7,
        2021,
        Place,
        "1(c)",
        [new(3, Medium.Air, Quantity.From(153_490_000)), new(24, Medium.Land, Quantity.From(12_345.6m)), new(23, Medium.Water, null)],
        [new("130205", Treatment.Recovery, Quantity.From(12m))]);

    private static NationalFigures National(decimal highest, decimal total) => new(new Dictionary<NationalKey, NationalFigure>
    {
        [new("1(c)", 3, Medium.Air)] = new(Quantity.From(highest), (Int128)total * Quantity.Scale),
    });

    private static IReadOnlyList<Remark> Remarks(PastReport past, NationalFigures? national = null) =>
        CheckSamples.Remarks(CheckSamples.Context with { LastYear = past, NationalLastYear = national ?? NationalFigures.None });
}
