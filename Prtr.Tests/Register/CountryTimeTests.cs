using Prtr.Search.Register;

namespace Prtr.Tests.Register;

public sealed class CountryTimeTests
{
    [Theory]
    [InlineData("2027-03-31T18:59:59Z", false)]
    [InlineData("2027-03-31T19:00:00Z", true)]
    public void A_report_is_late_from_midnight_of_Kazakhstan(string moment, bool late) =>
        Assert.Equal(late, new ReportingYear(2026).IsLate(CountryTime.Day(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void The_clock_tells_the_time_of_Kazakhstan_whatever_zone_the_machine_is_set_to() =>
        Assert.Equal(CountryTime.Offset, CountryTime.Clock.GetLocalNow().Offset);
}
