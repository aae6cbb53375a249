using System.Globalization;
using Prtr.Web.Figures;

namespace Prtr.Tests.Figures;

public class SharesTests
{
    public SharesTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");

    [Theory]
    [InlineData("1", "3", "33,3\u00A0%")]
    [InlineData("0", "3", "0\u00A0%")]
    [InlineData("0.0001", "3", "<\u00A00,1\u00A0%")]
    [InlineData("3", "3", "100\u00A0%")]
    [InlineData("1", "0", "–")]
    public void A_part_is_written_in_per_cent(string part, string whole, string text) =>
        Assert.Equal(text, Shares.Percent(Number(part), Number(whole)));

    [Theory]
    [InlineData("150", "100", "+50\u00A0%")]
    [InlineData("50", "100", "\u221250\u00A0%")]
    [InlineData("100", "100", "0\u00A0%")]
    [InlineData("100", "0", "–")]
    public void A_change_carries_its_sign(string now, string before, string text) =>
        Assert.Equal(text, Shares.Change(Number(now), Number(before)));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
