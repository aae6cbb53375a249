using Prtr.Web.Figures;

namespace Prtr.Tests.Figures;

public class YearChoiceTests
{
    private static readonly int[] Years = [2020, 2021, 2022];

    [Theory]
    [InlineData(null, 2022, null)]
    [InlineData("", 2022, null)]
    [InlineData("2021", 2021, null)]
    [InlineData("2019", 2022, "2019")]
    [InlineData("all", 2022, "all")]
    [InlineData("-2021", 2022, "-2021")]
    [InlineData("99999999999999999999", 2022, "99999999999999999999")]
    public void A_year_that_cannot_be_shown_gives_the_latest_and_is_named(string? asked, int shown, string? dropped)
    {
        var choice = YearChoice.Of(Years, asked);

        Assert.Equal((shown, dropped), (choice.Year, choice.Dropped));
    }
}
