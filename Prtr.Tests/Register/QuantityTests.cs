using Xunit.Abstractions;
using Prtr.Search.Register;

namespace Prtr.Tests.Register;

public class QuantityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("0.00000001", 1L)]
    [InlineData("1", 100_000_000L)]
    [InlineData("90000000000", 9_000_000_000_000_000_000L)]
    [InlineData("1.2E-5", 1200L)]
    public void What_was_written_is_what_is_kept(string text, long units)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(units, quantity.Units);
    }

    [Theory]
    [InlineData("0.000000001")]
    [InlineData("90000000000.00000001")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("")]
    public void Too_fine_too_large_or_no_number_is_refused(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void Text_has_no_trailing_zeros_and_reads_back()
    {
        var random = new Random(RandomSeed.For(output));
        for (var i = 0; i < 10_000; i++)
        {
            var quantity = new Quantity(random.NextInt64(0, 9_000_000_000_000_000_000L) / (long)Math.Pow(10, random.Next(0, 18)));

            var text = quantity.ToString();

            Assert.True(Quantity.TryParse(text, out var back));
            Assert.Equal(quantity, back);
            Assert.False(text.Contains('.') && text.EndsWith('0'), text);
        }
    }

    [Fact]
    public void A_sum_may_outgrow_the_largest_single_value() =>
        Assert.Equal(180_000_000_000.00000001m, Quantity.Exact((Int128)18_000_000_000_000_000_000UL + 1));
}
