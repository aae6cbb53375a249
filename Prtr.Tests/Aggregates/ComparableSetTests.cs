using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Aggregates;

/// <summary>What is compared from year to year, facility by facility.</summary>
public class ComparableSetTests
{
    private static readonly int[] Years = [2021, 2022];

    [Fact]
    public void Whoever_gave_a_value_for_every_year_belongs_to_it() => Assert.True(Takes(Air(1, 2021), Air(1, 2022)));

    [Fact]
    public void Whoever_gave_none_for_one_of_the_years_does_not() => Assert.False(Takes(Air(1, 2022), Air(2, 2021)));

    [Fact]
    public void Another_medium_is_another_thing() => Assert.False(Takes(Air(1, 2021) with { Medium = Medium.Water }, Air(1, 2022)));

    [Fact]
    public void What_is_withheld_in_part_is_left_out_whatever_comes_first()
    {
        PublicRecord[] records = [Waste(1, 2021), Waste(1, 2022), Waste(1, 2022) with { WithheldGround = "c", QuantityT = null }];

        Assert.False(Takes(records));
        Assert.False(Takes([.. records.Reverse()]));
        Assert.True(Takes([.. records[..2], records[2] with { Treatment = Treatment.Disposal }]));
    }

    [Fact]
    public void A_zero_is_a_value() => Assert.True(Takes(Air(1, 2021) with { QuantityKg = Quantity.Zero }, Air(1, 2022)));

    [Fact]
    public void Of_three_years_one_missing_is_enough_to_be_left_out()
    {
        var set = ComparableSet.Of([Air(1, 2020), Air(1, 2022), Air(2, 2020), Air(2, 2021), Air(2, 2022)], [2020, 2021, 2022], ReferenceData.Shipped);

        Assert.Equal([2], new long[] { 1, 2 }.Where(facility => set.Takes(Air(facility, 2022))));
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(50_000, false)]
    public void A_pollutant_whose_threshold_changed_is_left_out(int threshold, bool belongs)
    {
        var shipped = ReferenceData.Shipped;
        var dated = new ReferenceData(
            [.. shipped.Pollutants.Values], [.. shipped.Groups.Values],
            [Dated(100_000, new(2016, 2021)), Dated(threshold, new(2022, null))],
            [], [], [], [], [], [], []);

        Assert.Equal(belongs, ComparableSet.Of([Air(1, 2021), Air(1, 2022)], Years, dated).Takes(Air(1, 2022)));

        static Threshold Dated(int kg, Validity years) => new(8, Medium.Air, Quantity.From(kg), years, "");
    }

    private static bool Takes(params PublicRecord[] records) => ComparableSet.Of(records, Years, ReferenceData.Shipped).Takes(records[0] with { WithheldGround = null });

    private static PublicRecord Air(long facility, int year) => new()
    {
        Id = 1, Report = new PublicReport { FacilityId = facility, Year = year }, Kind = RecordKind.Release, Pollutant = 8, PollutantGroup = "NITROX", Medium = Medium.Air, QuantityKg = new Quantity(7),
    };

    private static PublicRecord Waste(long facility, int year) => new()
    {
        Id = 1, Report = new PublicReport { FacilityId = facility, Year = year }, Kind = RecordKind.Waste, WasteCode = "010304", Hazardous = true, Treatment = Treatment.Recovery, QuantityT = new Quantity(7),
    };
}
