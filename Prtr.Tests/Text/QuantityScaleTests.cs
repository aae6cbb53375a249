using Prtr.Search.Text;

namespace Prtr.Tests.Text;

public class QuantityScaleTests
{
    [Theory]
    [InlineData(9_999, "kg", 0)]
    [InlineData(83_600, "kg", 1)]
    [InlineData(179_000, "kg", 1)]
    [InlineData(36_439_174, "t", 2)]
    public void A_quantity_that_stands_alone_has_four_figures_before_its_unit(decimal quantity, string unit, int thousands) =>
        Assert.Equal(thousands, QuantityScale.Alone(quantity, unit, "en").Thousands);

    [Theory]
    [InlineData(83_600, 0)]
    [InlineData(100_000, 1)]
    public void Among_others_it_has_five_so_that_small_ones_can_be_read_beside_it(decimal largest, int thousands) =>
        Assert.Equal(thousands, QuantityScale.Of(largest, "kg", "en").Thousands);

    [Theory]
    [InlineData("ru", "36,4 млн т")]
    [InlineData("kk", "36,4 млн т")]
    [InlineData("en", "36.4 million t")]
    public void A_sentence_says_the_quantity_with_its_unit(string language, string said) =>
        Assert.Equal(said, QuantityScale.Say(36_439_174, "t", language).Replace('\u00A0', ' '));

    [Fact]
    public void Less_than_a_kilogram_is_told_in_grams() => Assert.Equal(-1, QuantityScale.Alone(0.2m, "kg", "en").Thousands);
}
