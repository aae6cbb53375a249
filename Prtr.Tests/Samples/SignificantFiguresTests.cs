using System.Globalization;
using Prtr.Ingest.Samples;

namespace Prtr.Tests.Samples;

public class SignificantFiguresTests
{
    [Theory]
    [InlineData("1234567", 3, "1230000")]
    [InlineData("1235.678", 5, "1235.7")]
    [InlineData("0.00012345", 2, "0.00012")]
    [InlineData("0.000000004", 2, "0")]
    [InlineData("99.96", 3, "100")]
    [InlineData("0", 3, "0")]
    [InlineData("5", 4, "5")]
    public void A_value_is_rounded_as_people_report(string value, int figures, string rounded) =>
        Assert.Equal(rounded, SignificantFigures.Round(decimal.Parse(value, CultureInfo.InvariantCulture), figures, 8).ToString(CultureInfo.InvariantCulture));
}
