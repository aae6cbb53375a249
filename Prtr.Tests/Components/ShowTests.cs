using System.Globalization;
using Prtr.Web.Figures;

namespace Prtr.Tests.Components;

public class ShowTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1234567.89", "1 234 568")]
    [InlineData("123.456", "123")]
    [InlineData("99.94", "99,9")]
    [InlineData("12.3456", "12,3")]
    [InlineData("0.00001234", "0,0000123")]
    [InlineData("7.45", "7,45")]
    [InlineData("5", "5")]
    public void A_quantity_keeps_three_significant_digits_or_more(string value, string shown) => In("ru", () =>
        Assert.Equal(shown.Replace(' ', '\u00A0'), Show.Rounded(decimal.Parse(value, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("kk", "1\u00A0234,5")]
    [InlineData("ru", "1\u00A0234,5")]
    [InlineData("en", "1\u00A0234.5")]
    public void Thousands_are_divided_by_a_space_in_every_language(string language, string shown) =>
        In(language, () => Assert.Equal(shown, Show.Exact(1234.5m)));

    [Theory]
    [InlineData("1.8", "1,8 раза")]
    [InlineData("9.96", "10 раз")]
    [InlineData("21.4", "21 раз")]
    [InlineData("22.4", "22 раза")]
    [InlineData("526", "526 раз")]
    public void Times_agree_with_their_number(string times, string shown) => In("ru", () =>
        Assert.Equal(shown.Replace(' ', '\u00A0'), Show.Times(decimal.Parse(times, CultureInfo.InvariantCulture), "раз|раза|раз")));

    private static void In(string language, Action check)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        check();
        CultureInfo.CurrentUICulture = before;
    }
}
