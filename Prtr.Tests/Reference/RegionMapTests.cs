using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Reference;

public class RegionMapTests
{
    [Theory]
    [InlineData(51.1605, 71.4704, "710000000")]
    [InlineData(43.2567, 76.9286, "750000000")]
    [InlineData(49.8021, 73.1021, "350000000")]
    [InlineData(43.6532, 51.1975, "470000000")]
    public void A_town_lies_in_its_region(double latitude, double longitude, string region) =>
        Assert.Equal(region, RegionMap.Shipped.RegionAt(new GeoPoint(latitude, longitude))?.Value);

    [Theory]
    [InlineData(55.7558, 37.6173)]
    [InlineData(42.87, 74.59)]
    public void A_town_abroad_lies_in_none(double latitude, double longitude) =>
        Assert.Null(RegionMap.Shipped.RegionAt(new GeoPoint(latitude, longitude)));
}
