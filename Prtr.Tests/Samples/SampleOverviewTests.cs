using Prtr.Ingest.Samples;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Samples;

public class SampleOverviewTests
{
    private static readonly IReadOnlyList<SampleReport> Reports = SampleRegister.Generate(1, 2022, 2022).Reports;

    [Theory]
    [InlineData("110000000", 57, 174)]
    [InlineData("150000000", 101, 107)]
    [InlineData("190000000", 57, 58)]
    [InlineData("230000000", 152, 387)]
    [InlineData("270000000", 46, 111)]
    [InlineData("310000000", 68, 205)]
    [InlineData("350000000", 91, 445)]
    [InlineData("390000000", 108, 246)]
    [InlineData("430000000", 63, 222)]
    [InlineData("470000000", 98, 348)]
    [InlineData("550000000", 53, 53)]
    [InlineData("590000000", 61, 426)]
    [InlineData("610000000", 57, 57)]
    [InlineData("630000000", 37, 39)]
    [InlineData("100000000", 27, 62)]
    [InlineData("330000000", 7, 44)]
    [InlineData("620000000", 43, 598)]
    [InlineData("710000000", 7, 7)]
    [InlineData("750000000", 33, 99)]
    [InlineData("790000000", 34, 34)]
    public void A_region_has_the_printed_numbers_of_2022(string region, int reports, int sources)
    {
        var own = Reports.Where(r => r.Identity.Kato[..2] == region[..2]).ToList();

        Assert.Equal((reports, sources), (own.Count, own.Sum(r => r.StationarySources)));
    }

    [Fact]
    public void The_country_has_1200_reports_and_3722_stationary_sources() =>
        Assert.Equal((1200, 3722), (Reports.Count, Reports.Sum(r => r.StationarySources)));

    [Fact]
    public void Every_facility_stands_inside_the_region_of_its_code() =>
        Assert.All(Reports, r => Assert.Equal(
            r.Identity.Kato[..2] + "0000000",
            RegionMap.Shipped.RegionAt(new GeoPoint((double)r.Identity.Latitude, (double)r.Identity.Longitude))?.Value));
}
