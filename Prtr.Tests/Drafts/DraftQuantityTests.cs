using System.Globalization;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Reports.Values;
using Xunit.Abstractions;

namespace Prtr.Tests.Drafts;

public class DraftQuantityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("1,5", "t", "kg", "1500")]
    [InlineData("250", "g", "kg", "0.25")]
    [InlineData("0,00001", "g", "kg", "0.00000001")]
    [InlineData("1 500", "kg", "t", "1.5")]
    [InlineData("1,2 + 3,4+0,4", "", "kg", "5")]
    [InlineData("1,2E+3 + 1", "", "kg", "1201")]
    [InlineData("0,1 + 0,2", "t", "kg", "300")]
    [InlineData("0", "t", "kg", "0")]
    [InlineData("-2", "t", "kg", "-2000")]
    public void A_quantity_is_converted_to_the_last_digit(string text, string unit, string wanted, string expected) => Assert.Equal(expected, DraftQuantity.In(text, unit, wanted));

    [Theory]
    [InlineData("", "t")]
    [InlineData("много", "t")]
    [InlineData("5 + много", "t")]
    [InlineData("5 +", "")]
    [InlineData("1 500,5", "")]
    [InlineData("1 500,5", "kg")]
    public void What_is_no_number_or_needs_no_conversion_stays_as_it_was_typed(string text, string unit) => Assert.Equal(text, DraftQuantity.In(text, unit, "kg"));

    [Fact]
    public void There_and_back_is_the_same_number_and_a_sum_is_that_of_its_parts()
    {
        var random = new Random(RandomSeed.For(output));
        for (var i = 0; i < 1_000; i++)
        {
            var (one, two) = (random.NextInt64(1, long.MaxValue / 4) / 1_000_000m, random.Next() / 1_000m);
            var (a, b) = (one.ToString(CultureInfo.InvariantCulture), two.ToString(CultureInfo.InvariantCulture));

            Assert.Equal(one, decimal.Parse(DraftQuantity.In(DraftQuantity.In(a, "t", "kg"), "kg", "t"), CultureInfo.InvariantCulture));
            Assert.Equal((one + two) * 1000, decimal.Parse(DraftQuantity.In($"{a} + {b}", "t", "kg"), CultureInfo.InvariantCulture));
            Assert.True(ExactNumber.TryParse(DraftQuantity.In(a, "g", "kg"), out _));
        }
    }
}
