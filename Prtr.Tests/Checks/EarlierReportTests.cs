using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Tests.Checks;

public class EarlierReportTests
{
    private static readonly PastReport Past = new(7, 2019, new GeoPoint(52.34682, 71.85486), "1(c)", [], []);

    [Theory]
    [InlineData("171", "unit-slip")]
    [InlineData("174.5", "unit-slip")]
    [InlineData("50000", "changed-much")]
    [InlineData("120000", "")]
    public void Waste_water_is_compared_with_the_last_report(string before, string code)
    {
        var remarks = Remarks(Past with { Wastewater = [new(76, Kg(before))] }).Where(remark => remark.Row?.Kind == RecordKind.Wastewater).ToList();

        Assert.Equal(code.Length == 0 ? [] : [code], remarks.Select(remark => remark.Code));
    }

    [Fact]
    public void Waste_water_of_several_receivers_is_compared_by_its_sum() => Assert.DoesNotContain(
        Remarks(Past with { Wastewater = [new(76, Kg("171")), new(76, Kg("170829"))] }), remark => remark.Code is "unit-slip" or "changed-much");

    [Fact]
    public void Land_and_subsoil_are_compared_together_in_whatever_order_they_come()
    {
        var past = Past with { Releases = [new(24, Medium.Land, Kg("12")), new(24, Medium.Land, Kg("12333.6"))] };

        Assert.DoesNotContain(Remarks(past), remark => remark.Code is "unit-slip" or "changed-much");
        Assert.DoesNotContain(Remarks(past with { Releases = [.. past.Releases.Reverse()] }), remark => remark.Code is "unit-slip" or "changed-much");
    }

    [Fact]
    public void Two_values_that_changed_places_are_a_remark_on_each()
    {
        var past = Past with { Releases = [new(3, Medium.Air, Kg("214000")), new(8, Medium.Air, Kg("153490000"))] };

        Assert.Equal(["8", "3"], Remarks(past).Where(remark => remark.Code == "values-swapped").Select(remark => remark.Data["pollutant"]));
    }

    [Fact]
    public void The_same_values_throughout_are_a_remark()
    {
        var past = Past with
        {
            Releases = [new(8, Medium.Air, Kg("214000")), new(3, Medium.Air, Kg("153490000")), new(24, Medium.Land, Kg("12345.6")), new(23, Medium.Water, null)],
            Wastewater = [new(76, Kg("171000"))],
            Waste = [new("130205", Treatment.Recovery, Kg("12"))],
        };

        Assert.Equal("2019", Assert.Single(Remarks(past), remark => remark.Code == "all-as-last-year").Data["year"]);
        Assert.DoesNotContain(Remarks(past with { Wastewater = [new(76, Kg("170999"))] }), remark => remark.Code == "all-as-last-year");
    }

    [Fact]
    public void Carbon_dioxide_of_a_boiler_without_other_gases_is_a_remark() =>
        Assert.Contains(CheckSamples.Remarks(("r1,8,air", "r1,1,air")), remark => remark is { Code: "combustion-incomplete", Level: RemarkLevel.Warning });

    [Fact]
    public void More_carbon_dioxide_than_the_capacity_can_give_is_a_remark()
    {
        Assert.DoesNotContain(CheckSamples.Remarks(), remark => remark.Code == "more-than-plausible");
        Assert.Single(CheckSamples.Remarks((",93.9,", ",9.39,")), remark => remark.Code == "more-than-plausible");
    }

    private static IReadOnlyList<Remark> Remarks(PastReport past) => CheckSamples.Remarks(CheckSamples.Context with { LastYear = past });

    private static Quantity Kg(string text) => Quantity.From(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
